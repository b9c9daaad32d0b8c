import type { Language } from '../../../../spec/localized.ts';

const zh = {
  aspect: { health: '健康', completeness: '完整性', consistency: '一致性', anomaly: '异常' },
  channel: { interface: '接口采集', exchange: '库表交换', source: '第三方来源采集' },
  opened: (platform: string, count: number) => `【异常】${platform}：新发现 ${count} 项`,
  recovered: (platform: string, count: number) => `【恢复】${platform}：${count} 项已恢复`,
  openedHeading: '新发现的异常',
  recoveredHeading: '已恢复',
  expected: (expected: string, actual: string) => `应为 ${expected}，实为 ${actual}`,
  since: (time: string) => `发现于 ${time}`,
  broken: (duration: string) => `持续 ${duration}`,
  more: (count: number) => `另有 ${count} 项，请见运行监测平台`,
  times: '时间均为北京时间。',
  test: '【测试】通知渠道测试消息',
  testBy: (name: string) => `由 ${name} 发出。收到此消息，说明该渠道可用，无须处理。`,
  digest: (unit: string, day: string) => `【每日摘要】${unit} ${day}`,
  nothing: '没有未整改的告警，也没有异常。',
  alerts: (name: string) => `${name}：未整改的告警（7.3.4）`,
  alert: (table: string, rule: string, open: number, created: number) =>
    `${table} ${rule}：未整改 ${open} 条，昨日新增 ${created} 条`,
  open: (name: string, count: number, yesterday: number) =>
    `${name}：未关闭的异常 ${count} 项（昨日新发现 ${yesterday} 项）`,
  closed: (name: string) => `${name}：昨日关闭的异常`,
  notCollected: (name: string) => `${name}：超过一日没有到达的数据`,
  lastAt: (channel: string, time: string) => `${channel}：最近一次为 ${time}`,
  neverAt: (channel: string) => `${channel}：尚无数据`,
  silenced: (name: string) => `${name}：昨日因静默未发出的通知`,
  silencedBy: (reason: string, count: number) => `${reason}：${count} 条`,
} as const;

type Words = { readonly [Key in keyof typeof zh]: (typeof zh)[Key] extends string ? string : Loose<(typeof zh)[Key]> };
type Loose<Value> = Value extends (...given: infer Given) => string
  ? (...given: Given) => string
  : Readonly<Record<keyof Value, string>>;

const en: Words = {
  aspect: { health: 'Health', completeness: 'Completeness', consistency: 'Consistency', anomaly: 'Anomaly' },
  channel: { interface: 'Interfaces', exchange: 'Table exchange', source: 'Other sources' },
  opened: (platform, count) => `[Exception] ${platform}: ${count} new`,
  recovered: (platform, count) => `[Recovered] ${platform}: ${count} well again`,
  openedHeading: 'New exceptions',
  recoveredHeading: 'Well again',
  expected: (expected, actual) => `expected ${expected}, got ${actual}`,
  since: (time) => `since ${time}`,
  broken: (duration) => `lasted ${duration}`,
  more: (count) => `${count} more; see the monitoring platform`,
  times: 'All times are Beijing time.',
  test: '[Test] Test message of a notification channel',
  testBy: (name) => `Sent by ${name}. That it came shows that the channel works; there is nothing to do.`,
  digest: (unit, day) => `[Daily digest] ${unit} ${day}`,
  nothing: 'No alert is open, and no exception.',
  alerts: (name) => `${name}: alerts not mended (7.3.4)`,
  alert: (table, rule, open, created) => `${table} ${rule}: ${open} open, ${created} new yesterday`,
  open: (name, count, yesterday) => `${name}: ${count} exceptions open (${yesterday} found yesterday)`,
  closed: (name) => `${name}: exceptions closed yesterday`,
  notCollected: (name) => `${name}: what did not come for more than a day`,
  lastAt: (channel, time) => `${channel}: last at ${time}`,
  neverAt: (channel) => `${channel}: nothing yet`,
  silenced: (name) => `${name}: notifications of yesterday that were silenced`,
  silencedBy: (reason, count) => `${reason}: ${count}`,
};

/** What notices say, by language. */
export const noticeWords: Readonly<Record<Language, Words>> = { 'zh-CN': zh, en };
