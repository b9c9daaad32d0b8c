import type { Localized } from '../../spec/localized.ts';

/** Labels of the catalogue of test cases. */
export const catalogueTexts = {
  title: { 'zh-CN': '测试用例目录', en: 'Catalogue of test cases' },
  standard: { 'zh-CN': '所依据的标准', en: 'Standard' },
  standardName: {
    'zh-CN': '《智慧教育平台 运行监测数据采集规范》（征求意见稿，2023 年 9 月）',
    en: 'Smart education platform — Specifications for operational monitoring data collection (draft for comment, September 2023)',
  },
  suite: { 'zh-CN': '检测套件', en: 'Suite' },
  number: { 'zh-CN': '测试用例数', en: 'Test cases' },
  demands: { 'zh-CN': '条款要求数', en: 'Requirements' },
  about: { 'zh-CN': '说明', en: 'About this catalogue' },
  meaning: {
    'zh-CN':
      '每个测试用例对应检测套件中的一项检查，由程序执行。步骤与判据用于复核和人工重现；“判据”说明何时成立，以及何种情形不计为违反。缺陷样本是参考接入平台中故意的违反，在全量运行中逐一启用，用以证明该用例确能查出。',
    en: 'Each test case is a check of the suite, carried out by a program. Steps and criterion serve for review and for repetition by hand; the criterion says when the case holds, and what is no violation. Faults are deliberate violations of the reference access platform; each was switched on in a whole run, and proves that the case notices it.',
  },
  cases: { 'zh-CN': '测试用例', en: 'Test cases' },
  trace: { 'zh-CN': '追溯矩阵', en: 'Traceability matrix' },
  id: { 'zh-CN': '编号', en: 'Id' },
  purpose: { 'zh-CN': '目的', en: 'Purpose' },
  requirement: { 'zh-CN': '条款要求', en: 'Requirement' },
  clause: { 'zh-CN': '条款', en: 'Clause' },
  obligation: { 'zh-CN': '程度', en: 'Strength' },
  level: { 'zh-CN': '级别', en: 'Level' },
  noLevel: { 'zh-CN': '不计入级别', en: 'no level' },
  condition: { 'zh-CN': '适用条件', en: 'Applies to' },
  preconditions: { 'zh-CN': '前置条件', en: 'Preconditions' },
  none: { 'zh-CN': '无', en: 'none' },
  steps: { 'zh-CN': '步骤', en: 'Steps' },
  criterion: { 'zh-CN': '判据', en: 'Criterion' },
  evidence: { 'zh-CN': '留存证据', en: 'Evidence kept' },
  faults: { 'zh-CN': '证明其有效的缺陷样本', en: 'Faults that prove it' },
  warned: { 'zh-CN': '（提示）', en: ' (warning)' },
  channel: { 'zh-CN': '方式', en: 'Channel' },
  result: { 'zh-CN': '结果', en: 'Result' },
} as const satisfies Readonly<Record<string, Localized>>;
