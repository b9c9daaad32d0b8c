import type { Block } from '../block.ts';
import type { DocumentSubject } from '../documentSubject.ts';

/** What the monitoring platform does when. */
export const scheduleSection = ({ platform, profile, say }: DocumentSubject): readonly Block[] => {
  const { interfaces, exchange, timeZone, beacon } = profile.values;
  const rows: (readonly [string, string])[] = [];
  if (platform.appKey !== '')
    rows.push([
      say('埋码事件上报', 'Beacons are reported'),
      say(`${beacon.reportSeconds} 秒内`, `within ${beacon.reportSeconds} s`),
    ]);
  if (platform.interfaces !== undefined)
    rows.push([
      say('拉取数据接口', 'Interfaces are pulled'),
      `${interfaces.pullCron} (cron); ${interfaces.requestsPerSecond}/s, ${interfaces.requestsInFlight} ${say('个并发', 'at once')}`,
    ]);
  if (platform.frontDatabase !== undefined)
    rows.push(
      [say('完成每日推送', 'The daily push is finished'), exchange.pushFinishedBy],
      [
        say('抽取前置数据库、核验、写入告警', 'The front database is extracted and verified, alerts are written'),
        `${exchange.extractionCron} (cron)`,
      ],
      [
        say('告警整改期限', 'Alerts are rectified within'),
        say(`${exchange.alertRectificationSeconds / 3_600} 小时`, `${exchange.alertRectificationSeconds / 3_600} h`),
      ],
    );
  return [
    { type: 'heading', level: 2, text: say('时间安排', 'Schedule') },
    { type: 'table', head: [say('事项', 'What'), `${say('时间', 'When')} (${timeZone})`], rows },
  ];
};
