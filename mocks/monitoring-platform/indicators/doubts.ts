import type { Localized } from '../../../spec/localized.ts';

/** Records that an indicator counts otherwise than they say, or leaves out; its value stands and says so. */
export interface Doubt {
  readonly indicators: readonly string[];
  /** Counts the records; parameters as those of the indicators. */
  readonly sql: string;
  readonly note: (count: number) => Localized;
}

const events = `FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String} AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String}) AND ({robots:String} = 'counted' OR NOT is_robot)`;
const visits = [
  't3-1-unique-visitors',
  't3-2-devices',
  't3-3-regions',
  't3-4-page-views',
  't3-5-views-per-hundred',
  't3-6-clicks',
  't3-7-click-trace',
  't4-8-viewing-time',
  't4-9-completion',
  't4-10-average-views',
];
const landed = (table: string, time: string, condition: string): string =>
  `SELECT count() AS records FROM ${table} FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String} AND ${time} >= {from:DateTime64(3)} AND ${time} < {to:DateTime64(3)} AND ${condition}`;
/** Everything doubtful that the warehouse can see; an unknown code is doubtful only where the draft closes its table. */
export const doubts: readonly Doubt[] = [
  {
    indicators: visits,
    sql: `SELECT count() AS records ${events} AND event_time IS NOT NULL AND event_time != occurred_time`,
    note: (count) => ({
      'zh-CN': `${count} 条事件的客户端时钟与接收时间相差一天以上或超前，按接收时间计`,
      en: `${count} events carry a client’s clock that is more than a day behind or ahead: they count by their receipt`,
    }),
  },
  {
    indicators: ['t4-8-viewing-time', 't4-9-completion'],
    sql: `SELECT count() AS records ${events} AND kind = 'play' AND arrayExists(segment -> segment.2 <= segment.1 OR segment.1 < 0, played_segments)`,
    note: (count) => ({
      'zh-CN': `${count} 条播放事件含时长不为正或起点为负的区间，未计入这些区间或其片段之外的部分`,
      en: `${count} playback events hold segments of no length or from before the start: these do not count`,
    }),
  },
  {
    indicators: ['t4-9-completion'],
    sql: `SELECT count() AS records FROM (SELECT resource_id, played_segments ${events} AND kind = 'play') AS plays INNER JOIN (SELECT resource_id, assumeNotNull(duration_seconds) AS length FROM landed_resource FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String} AND duration_seconds > 0) AS lengths USING (resource_id) WHERE arrayExists(segment -> segment.2 > length + 1, played_segments)`,
    note: (count) => ({
      'zh-CN': `${count} 条播放事件的位置超过资源时长，截至时长`,
      en: `${count} playback events go past the end of their resource: they are cut to its length`,
    }),
  },
  {
    indicators: ['t4-9-completion'],
    sql: 'SELECT count() AS records FROM landed_resource FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String} AND duration_seconds <= 0',
    note: (count) => ({
      'zh-CN': `${count} 个资源的时长不为正，不参与计算`,
      en: `${count} resources have a length that is not above 0: they are left out`,
    }),
  },
  {
    indicators: ['t5-4-average-handling-time'],
    sql: landed('landed_service_case', 'completed_time', 'completed_time < accepted_time'),
    note: (count) => ({
      'zh-CN': `${count} 件办结早于受理，不参与计算`,
      en: `${count} cases were completed before they were accepted: they are left out`,
    }),
  },
  {
    indicators: ['t7-9-vulnerabilities-by-level'],
    sql: landed(
      'landed_vulnerability',
      'discovered_time',
      'lowerUTF8(trimBoth(toString(level))) NOT IN {words_vulnerability_level:Array(String)}',
    ),
    note: (count) => ({
      'zh-CN': `${count} 个漏洞的级别不是已知代码，各自成为一组`,
      en: `${count} vulnerabilities have a level that is no known code: each is a part of its own`,
    }),
  },
];
