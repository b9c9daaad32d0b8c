import { recordLandings } from './recordLandings.ts';
import type { Warehouse } from './warehouse.ts';

export interface Filling {
  readonly platformId: string;
  readonly seed: number;
  /** Beacon events in all, spread evenly over the days. */
  readonly events: number;
  readonly resources: number;
  readonly users: number;
  readonly evaluations: number;
  /** First day of Beijing, `2026-11-01`. */
  readonly firstDay: string;
  readonly days: number;
  /** Days that are there already: only events are added, their numbers go on. */
  readonly after?: number;
  /** Days over which the evaluations are spread; default `days`. */
  readonly evaluationDays?: number;
}

/** A number in [0, 1) from the row's number, another one for each `salt`. */
const chance = (salt: number): string => `(cityHash64(number, {seed:UInt64}, ${salt}) % 1000000 / 1000000)`;

const pick = (salt: number, values: readonly string[]): string =>
  `[${values.map((value) => `'${value}'`).join(', ')}][1 + toUInt32(floor(${chance(salt)} * ${values.length}))]`;

/** Some resources are seen by everybody, most by hardly anybody. */
const popular = (salt: number, count: string): string =>
  `toString(toUInt64(floor(pow(${chance(salt)}, 3) * ${count})))`;

/** Rows of one statement. */
const piece = 500_000;

const eventsOfOneDay = `INSERT INTO beacon_event (platform_id, event_id, received_time, event_time, app_key, kind, event_code, page_url, page_code, page_name, referrer, visitor_id, device_id, source_ip, user_agent, device, is_robot, country, province, city, user_id, resource_id, played_segments, parameters, flavour)
SELECT
  {platform_id:String},
  lower(hex(cityHash64(number, {seed:UInt64}, 0))) AS event_id,
  happened + INTERVAL 300 MILLISECOND AS received_time,
  toDateTime64({day:String}, 3, 'Asia/Shanghai') + toIntervalMillisecond(toUInt32(floor(86399000 * pow(${chance(1)}, 0.7)))) AS happened,
  'a1b2c3d4e5f6a7b8c9d0e1f2',
  multiIf(dice < 0.55, 'page-view', dice < 0.70, 'click', dice < 0.80, 'exposure', dice < 0.95, 'play', 'interaction') AS event_kind,
  multiIf(event_kind = 'page-view', 'page_view', event_kind = 'click', concat('button_', toString(toUInt32(floor(${chance(2)} * 40)))), event_kind = 'exposure', ${pick(3, ['navigation_exposure', 'carousel_exposure'])}, event_kind = 'play', 'resource_play', ${pick(4, ['resource_like', 'resource_forward', 'resource_favourite'])}),
  concat('https://www.example.edu.cn/resources/', seen, if(${chance(5)} < 0.3, '?from=search', '')),
  concat('resource-', seen), concat('资源 ', seen), 'https://www.example.edu.cn/search?q=%E8%AF%AD%E6%96%87',
  lower(hex(cityHash64(visitor, 'v'))), lower(hex(cityHash64(visitor, 'd'))), concat(toString(1 + visitor % 223), '.', toString(visitor % 251), '.', toString(visitor % 241), '.', toString(visitor % 239)),
  if(visitor % 3 = 0, 'Mozilla/5.0 (Linux; Android 14; V2304A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'),
  if(visitor % 3 = 0, 'mobile', 'pc'), visitor % 50 = 0, '中国', [${['北京', '广东', '四川', '河南', '山东', '江苏'].map((name) => `'${name}'`).join(', ')}][1 + visitor % 6], concat('市', toString(visitor % 60)),
  if(visitor % 2 = 0, concat('user-', toString(visitor % {users:UInt64})), ''), concat('resource-', seen),
  if(event_kind = 'play', arrayMap(part -> (toFloat64(part * 40), toFloat64(part * 40 + 10 + number % 30)), range(1 + number % 3)), []),
  '{}', 'cloud'
FROM (SELECT number, ${chance(6)} AS dice, ${popular(7, '{resources:UInt64}')} AS seen, toUInt64(floor(pow(${chance(8)}, 2) * {visitors:UInt64})) AS visitor FROM numbers({offset:UInt64}, {count:UInt64}))`;

const resources = `INSERT INTO landed_resource (platform_id, resource_id, title, type, source, stage, subject, url, duration_seconds, create_time, update_time, is_deleted, channel)
SELECT {platform_id:String}, concat('resource-', toString(number)), concat('资源 ', toString(number)), ${pick(1, ['video', 'textbook', 'audio', 'image', 'document'])}, ${pick(2, ['platform', 'local-school', 'social-organization', 'enterprise'])}, ${pick(3, ['basic', 'vocational', 'higher'])}, ${pick(4, ['SB0101', 'SB0102', 'SB0201', 'SB0307', 'SB0401', 'ZY0901'])},
  concat('https://www.example.edu.cn/resources/', toString(number)), if(number % 3 = 0, NULL, 60 + number % 2700), toDateTime64('2026-01-01', 3, 'Asia/Shanghai'), toDateTime64('2026-01-01', 3, 'Asia/Shanghai'), number % 100 = 0, 'interface'
FROM numbers({offset:UInt64}, {count:UInt64})`;

const users = `INSERT INTO landed_user (platform_id, user_id, type, region_code, registered_time, create_time, update_time, is_deleted, channel)
SELECT {platform_id:String}, concat('user-', toString(number)), multiIf(${chance(1)} < 0.85, 'student', ${chance(1)} < 0.99, 'teacher', 'administrator'), '110000', toDateTime64('2026-01-01', 3, 'Asia/Shanghai'), toDateTime64('2026-01-01', 3, 'Asia/Shanghai'), toDateTime64('2026-01-01', 3, 'Asia/Shanghai'), number % 200 = 0, 'interface'
FROM numbers({offset:UInt64}, {count:UInt64})`;

const evaluations = `INSERT INTO landed_evaluation (platform_id, evaluation_id, resource_id, user_id, action, score, occurred_time, create_time, update_time, is_deleted, channel)
SELECT {platform_id:String}, concat('evaluation-', leftPad(toString(number), 12, '0')), concat('resource-', ${popular(2, '{resources:UInt64}')}), concat('user-', toString(number % 1000)), ${pick(1, ['rating', 'like', 'forward', 'favourite'])} AS act, if(act = 'rating', 1 + number % 5, NULL),
  toDateTime64({day:String}, 3, 'Asia/Shanghai') + toIntervalMillisecond(intDiv(number * {days:UInt64} * 86400000, {all:UInt64})) AS occurred_time, occurred_time, occurred_time, 0, 'interface'
FROM numbers({offset:UInt64}, {count:UInt64})`;

/**
 * Writes realistic events and records straight into the warehouse, made by the warehouse itself: nothing passes through
 * JavaScript. Popularity is skewed, two in a hundred visitors are robots, the same seed gives the same data.
 */
export const fillWarehouse = async (warehouse: Warehouse, filling: Filling): Promise<void> => {
  const { platformId, seed, days, after = 0 } = filling;
  const common = { platform_id: platformId, seed, resources: filling.resources, users: filling.users };
  const perDay = Math.ceil(filling.events / days);
  for (let at = 0; at < days; at += 1) {
    const day = new Date(Date.parse(`${filling.firstDay}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10);
    for (let done = 0; done < perDay; done += piece)
      await warehouse.command(eventsOfOneDay, {
        ...common,
        day,
        offset: (after + at) * perDay + done,
        count: Math.min(piece, perDay - done),
        visitors: Math.max(1, Math.floor(perDay / 12)),
      });
  }
  for (const [entity, sql, count] of [
    ['resource', resources, filling.resources],
    ['user', users, filling.users],
    ['evaluation', evaluations, filling.evaluations],
  ] as const) {
    if (after > 0) break;
    // In pieces: a statement holds what it inserts in memory.
    for (let offset = 0; offset < count; offset += piece)
      await warehouse.command(sql, {
        ...common,
        offset,
        count: Math.min(piece, count - offset),
        all: count,
        day: filling.firstDay,
        days: filling.evaluationDays ?? days,
      });
    await recordLandings(warehouse, [{ platformId, entity, channel: 'interface', records: count }]);
  }
};
