import type { Localized } from '../../../spec/localized.ts';
import type { BatchOverview, Trend } from '../../batch/batchOverview.ts';

/** Headings and labels of a batch. */
export const batchTexts = {
  title: { 'zh-CN': '批量检测总览', en: 'Batch overview' },
  targets: { 'zh-CN': '平台', en: 'Platforms' },
  unfinished: {
    'zh-CN': '尚未全部检测：以同一命令再次运行即可继续。',
    en: 'Not all is examined yet: the same command goes on.',
  },
  noReport: { 'zh-CN': '没有得出报告', en: 'No report' },
  pending: { 'zh-CN': '尚未检测', en: 'Not examined yet' },
  violated: { 'zh-CN': '违反', en: 'violated' },
  open: { 'zh-CN': '未判定', en: 'open' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  trend: { 'zh-CN': '走势', en: 'Trend' },
  newlyViolated: { 'zh-CN': '新违反', en: 'Newly violated' },
  mended: { 'zh-CN': '已整改', en: 'Mended' },
  earlier: { 'zh-CN': '此前批次', en: 'Earlier batches' },
  course: { 'zh-CN': '历次违反的要求数', en: 'Requirements violated, batch by batch' },
  exitCode: { 'zh-CN': '退出码', en: 'Exit code' },
  started: { 'zh-CN': '开始', en: 'started' },
} satisfies Readonly<Record<string, Localized>>;

/** What the targets of a batch came to. */
export const batchCountTexts: Readonly<Record<keyof BatchOverview['counts'], Localized>> = {
  passed: { 'zh-CN': '放行', en: 'gate passed' },
  violated: { 'zh-CN': '有违反', en: 'violated' },
  incomplete: { 'zh-CN': '未完成', en: 'incomplete' },
  error: { 'zh-CN': '检测程序出错', en: 'suite error' },
  failed: { 'zh-CN': '没有报告', en: 'no report' },
  pending: { 'zh-CN': '尚未检测', en: 'to be done' },
};

/** Against the batch before. */
export const trendTexts: Readonly<Record<Trend, Localized>> = {
  worse: { 'zh-CN': '↓ 退步', en: '↓ worse' },
  better: { 'zh-CN': '↑ 改善', en: '↑ better' },
  same: { 'zh-CN': '＝ 不变', en: '= same' },
  new: { 'zh-CN': '首次', en: 'first time' },
  unknown: { 'zh-CN': '不明', en: 'unknown' },
};
