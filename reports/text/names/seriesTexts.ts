import type { Localized } from '../../../spec/localized.ts';
import type { Course } from '../../compare/series.ts';

/** Headings and labels of several runs side by side. */
export const seriesTexts = {
  title: { 'zh-CN': '多次运行的比较', en: 'Several runs side by side' },
  runs: { 'zh-CN': '各次运行', en: 'Runs' },
  candidates: { 'zh-CN': '各个平台', en: 'Platforms' },
  number: { 'zh-CN': '序号', en: 'No.' },
  regressed: { 'zh-CN': '有退步', en: 'Regressed' },
  notRegressed: { 'zh-CN': '没有退步', en: 'No regression' },
  flaky: { 'zh-CN': '时好时坏', en: 'flaky' },
  legend: {
    'zh-CN': '✓ 通过　✗ 不通过　! 警告　? 未能检查　– 不适用　○ 豁免　§ 已声明　⚠ 出错　· 该次没有',
    en: '✓ passed  ✗ failed  ! warning  ? inconclusive  – not applicable  ○ waived  § attested  ⚠ error  · not in that run',
  },
  only: {
    'zh-CN': '每个平台各次运行的条件不尽相同时，时好时坏不作判断。',
    en: 'Where the runs of a platform were made under other circumstances, nothing is called flaky.',
  },
  nothing: { 'zh-CN': '各次运行没有差别。', en: 'The runs do not differ.' },
  trend: { 'zh-CN': '走势', en: 'Course' },
} satisfies Readonly<Record<string, Localized>>;

/** What became of a check or requirement. */
export const courseTexts: Readonly<Record<Course, Localized>> = {
  regressed: {
    'zh-CN': '退步：最近一次被违反或不再得到证实',
    en: 'Regressed: violated or no longer shown in the last run',
  },
  flaky: { 'zh-CN': '时好时坏：条件相同而结果反复', en: 'Flaky: came and went while nothing else had changed' },
  failing: { 'zh-CN': '一直未整改', en: 'Still violated' },
  fixed: { 'zh-CN': '已整改', en: 'Mended' },
  changed: { 'zh-CN': '其他变化', en: 'Other differences' },
  steady: { 'zh-CN': '各平台不同，各自没有变化', en: 'Differs between platforms, steady in each' },
};
