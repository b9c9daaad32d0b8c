import type { Warehouse } from '../warehouse/warehouse.ts';
import { alertItem } from './alertItem.ts';
import type { StatusItem } from './statusItem.ts';

const hour = 3_600_000;
/** Daily collection (7.3.3) with two hours' grace. */
const longestSilence = 26 * hour;
const days = 14;

/** Days, pages and tables that fell silent: what reported before and reports no more (8.4, completeness). */
export const findSilence = async (
  warehouse: Warehouse,
  platformId: string,
  now: number,
): Promise<readonly StatusItem[]> => {
  const parameters = { platform_id: platformId, now: (now / 1000).toFixed(3) };
  const active = await warehouse.query<{ day: string; ago: number }>(
    `SELECT toString(toDate(occurred_time)) AS day, dateDiff('day', toDate(occurred_time), toDate({now:DateTime64(3)}, 'Asia/Shanghai')) AS ago FROM beacon_event
      WHERE platform_id = {platform_id:String} AND NOT is_robot AND occurred_time >= {now:DateTime64(3)} - INTERVAL ${days} DAY GROUP BY day, ago ORDER BY ago`,
    parameters,
  );
  const first = active.at(-1);
  // Today is not over; before the first day there was nothing to expect.
  const silentDays =
    first === undefined
      ? []
      : Array.from({ length: Math.max(0, first.ago - 1) }, (_, at) => at + 1).filter(
          (ago) => !active.some((one) => one.ago === ago),
        );
  const pages = await warehouse.query<{ page: string; usual: number }>(
    `SELECT cutQueryString(page_url) AS page, countIf(occurred_time < {now:DateTime64(3)} - INTERVAL 1 DAY) / ${days - 1} AS usual FROM beacon_event FINAL
      WHERE platform_id = {platform_id:String} AND kind = 'page-view' AND NOT is_robot AND occurred_time >= {now:DateTime64(3)} - INTERVAL ${days} DAY
      GROUP BY page HAVING usual >= 10 AND countIf(occurred_time >= {now:DateTime64(3)} - INTERVAL 1 DAY) = 0 ORDER BY usual DESC, page LIMIT 20`,
    parameters,
  );
  const tables = await warehouse.query<{
    entity: string;
    channel: string;
    last: number;
    recent: number;
    usual: number;
  }>(
    `SELECT entity, channel, toUnixTimestamp64Milli(max(landed_at)) AS last, sumIf(records, landed_at >= {now:DateTime64(3)} - INTERVAL 1 DAY) AS recent,
        sumIf(records, landed_at < {now:DateTime64(3)} - INTERVAL 1 DAY AND landed_at >= {now:DateTime64(3)} - INTERVAL ${days} DAY) / ${days - 1} AS usual
      FROM landing WHERE platform_id = {platform_id:String} GROUP BY entity, channel ORDER BY entity, channel`,
    parameters,
  );
  return [
    ...silentDays.map((ago) => {
      const day = new Date(now + 8 * hour - ago * 24 * hour).toISOString().slice(0, 10);
      return alertItem(
        'completeness',
        'day-without-events',
        day,
        {
          'zh-CN': `${day} 没有收到任何埋码事件，前后各日均有`,
          en: `no beacon event came on ${day}, while the days around it have some`,
        },
        '> 0',
        '0',
      );
    }),
    ...pages.map(({ page, usual }) =>
      alertItem(
        'completeness',
        'page-silent',
        page,
        {
          'zh-CN': `页面 ${page} 近一日没有浏览，此前日均 ${usual.toFixed(0)} 次`,
          en: `the page ${page} had no view within a day, before that ${usual.toFixed(0)} a day`,
        },
        usual.toFixed(0),
        '0',
      ),
    ),
    // Collected in time, and nothing in it any more.
    ...tables
      .filter(({ last, recent, usual }) => now - last <= longestSilence && recent === 0 && usual >= 10)
      .map(({ entity, channel, usual }) =>
        alertItem(
          'completeness',
          'table-silent',
          `${entity} (${channel})`,
          {
            'zh-CN': `${entity} 近一日采集到 0 条记录，此前日均 ${usual.toFixed(0)} 条`,
            en: `${entity} brought no record within a day, before that ${usual.toFixed(0)} a day`,
          },
          usual.toFixed(0),
          '0',
        ),
      ),
    ...tables
      .filter(({ last }) => now - last > longestSilence)
      .map(({ entity, channel, last }) => {
        const hours = ((now - last) / hour).toFixed(0);
        return alertItem(
          'health',
          'collection-overdue',
          `${entity} (${channel})`,
          { 'zh-CN': `${entity} 已 ${hours} 小时没有采集`, en: `${entity} has not been collected for ${hours} hours` },
          '≤ 26 h',
          `${hours} h`,
        );
      }),
  ];
};
