import type { Localized } from '../../../spec/localized.ts';

/** Headings and sentences of docs/kill-matrix. */
export const matrixTexts = {
  title: { 'zh-CN': '检出矩阵', en: 'The kill matrix' },
  meaning: {
    'zh-CN':
      '套件能不能说“不”，由此可查：参考接入平台逐个带上每一个缺陷样本，作为外部被测平台接受一次完整检测，下面记录哪些检查项发现了它、结论如何。本页由 `npm run kill-matrix` 生成，数据见 [kill-matrix.json](kill-matrix.json)；`npm run check` 核对它与当前的缺陷样本、检查项和取值配置一致。',
    en: 'Whether the suite can say no: the reference access platform commits each deliberate fault alone and is examined from outside by a whole run; here stands which checks noticed and what the verdict was. Written by `npm run kill-matrix` from [kill-matrix.json](kill-matrix.json); `npm run check` compares it with today’s faults, checks and profile.',
  },
  faults: { 'zh-CN': '缺陷样本', en: 'Faults' },
  fault: { 'zh-CN': '缺陷样本', en: 'Fault' },
  kind: { 'zh-CN': '平台', en: 'Platform' },
  violates: { 'zh-CN': '违反的要求', en: 'Violates' },
  level: { 'zh-CN': '层级', en: 'Level' },
  verdict: { 'zh-CN': '结论', en: 'Verdict' },
  gate: { 'zh-CN': '门槛', en: 'Gate' },
  noticed: { 'zh-CN': '发现它的检查项', en: 'Checks that noticed' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  checks: { 'zh-CN': '检查项', en: 'Checks' },
  check: { 'zh-CN': '检查项', en: 'Check' },
  provenBy: { 'zh-CN': '证明它有效的缺陷样本', en: 'Faults that prove it' },
  together: { 'zh-CN': '同一类平台的全部缺陷样本同时存在', en: 'All faults of a kind together' },
  number: { 'zh-CN': '缺陷样本数', en: 'Faults' },
  toothless: { 'zh-CN': '没有缺陷样本的要求', en: 'Requirements that no fault violates' },
  toothlessMeaning: {
    'zh-CN': '约束接入平台、又并非只能以声明答复的要求中，没有任何缺陷样本会违反的：',
    en: 'Of the requirements that bind the access platform and that not only a statement can answer for:',
  },
  none: { 'zh-CN': '无。', en: 'none.' },
  nobody: { 'zh-CN': '无', en: 'none' },
  version: { 'zh-CN': '版本', en: 'Version' },
  profile: { 'zh-CN': '取值配置', en: 'Profile' },
  examined: { 'zh-CN': '检测日期', en: 'Examined' },
} satisfies Readonly<Record<string, Localized>>;
