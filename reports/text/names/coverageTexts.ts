import type { Localized } from '../../../spec/localized.ts';
import type { CoverageWay } from '../../../spec/requirements/coverage.ts';
import type { CoverageCell, CoverageRow } from '../../../suites/engine/evidence/coverageRow.ts';

/** Ways by which an indicator can be obtained. */
export const coverageWayTexts: Readonly<Record<CoverageWay, Localized>> = {
  beacon: { 'zh-CN': '数据代码', en: 'Beacon' },
  interface: { 'zh-CN': '数据接口', en: 'Interface' },
  exchange: { 'zh-CN': '库表交换', en: 'Table exchange' },
  source: { 'zh-CN': '其他系统', en: 'Other system' },
};

/** What a way gave. */
export const coverageCellTexts: Readonly<Record<CoverageCell['state'], Localized>> = {
  obtained: { 'zh-CN': '取得', en: 'obtained' },
  'not-offered': { 'zh-CN': '未提供', en: 'not offered' },
  'not-exercised': { 'zh-CN': '未检查', en: 'not exercised' },
};

/** What all ways together gave. */
export const coverageRowTexts: Readonly<Record<CoverageRow['state'], Localized>> = {
  obtained: { 'zh-CN': '取得', en: 'obtained' },
  'not-offered': { 'zh-CN': '违反：无从取得', en: 'violated: obtainable by no way' },
  'not-exercised': { 'zh-CN': '未检查', en: 'not exercised' },
  'not-this-party': { 'zh-CN': '不由接入平台提供', en: 'does not come from the access platform' },
  'not-this-kind': { 'zh-CN': '与这类平台无关', en: 'not of this kind of platform' },
};

/** Labels of the matrix. */
export const coverageTexts = {
  title: { 'zh-CN': '覆盖矩阵', en: 'Coverage matrix' },
  meaning: {
    'zh-CN':
      '第 6 章表 1 至表 7 的采集指标，逐行列出经各种方式是否取得。文本允许的方式都取不到的，即违反该节“至少应包含”的要求；“不允许”指文本没有让该项以此方式取得，取得了也不计入。',
    en: 'The indicators of tables 1–7 of chapter 6, row by row, and whether each way obtained them. What no way that the text allows obtains breaks the “shall at least contain” of its section; “not allowed”: the text does not let it be obtained this way, and what came counts for nothing.',
  },
  indicator: { 'zh-CN': '采集指标', en: 'Indicator' },
  overall: { 'zh-CN': '结果', en: 'Overall' },
  notAllowed: { 'zh-CN': '不允许', en: 'not allowed' },
  notCounted: { 'zh-CN': '不计入', en: 'not counted' },
  empty: { 'zh-CN': '本次运行没有评定覆盖情况。', en: 'This run did not judge the coverage.' },
  obtained: { 'zh-CN': '已取得', en: 'obtained' },
} satisfies Readonly<Record<string, Localized>>;
