import type { Localized } from '../../../spec/localized.ts';

/** Headings and labels of the report page that nothing else needs. */
export const reportPageTexts = {
  causes: { 'zh-CN': '按原因归并的问题', en: 'Findings by cause' },
  causesMeaning: {
    'zh-CN': '同一处整改能一并消除的发现归为一条；影响级别高的在前。',
    en: 'What one repair mends stands together; what bears on the lowest level comes first.',
  },
  occurrences: { 'zh-CN': '处', en: 'found' },
  places: { 'zh-CN': '出现之处', en: 'Where' },
  moreInReport: { 'zh-CN': '处见 report.json', en: 'more in report.json' },
  timeline: { 'zh-CN': '运行过程', en: 'Timeline of the run' },
  timelineMeaning: {
    'zh-CN': '每项检查何时开始、用了多久，按采集渠道排列；点按可打开该项检查。',
    en: 'When each check began and how long it took, by channel; follow a bar to its check.',
  },
  pictures: { 'zh-CN': '页面截图', en: 'Pictures of pages' },
  picturesMeaning: {
    'zh-CN': '各项检查结束后，以新访客身份打开出现问题的页面时所见；图片只作参考，不是判定依据。',
    en: 'What a new visitor saw of the pages with findings after the checks had ended; they help the reader and decide nothing.',
  },
  picture: { 'zh-CN': '截图', en: 'Picture' },
  product: { 'zh-CN': '产品', en: 'Product' },
  productVersion: { 'zh-CN': '产品版本', en: 'Product version' },
  productUnstated: {
    'zh-CN': '未声明产品与版本（可在实现一致性声明中给出）',
    en: 'Product and version not stated (the conformance statement is the place for it)',
  },
  copyLink: { 'zh-CN': '复制链接', en: 'Copy link' },
  shown: { 'zh-CN': '显示', en: 'Shown' },
  conclusion: { 'zh-CN': '结论', en: 'Conclusion' },
  printedFrom: {
    'zh-CN': '本件由核验（heyan）自动生成，以同一次运行的 report.json 为准。',
    en: 'Made by heyan; the report.json of the same run is what counts.',
  },
  findingsLeftOut: {
    'zh-CN': '个发现未在此显示，完整内容见 report.json',
    en: 'more findings are in report.json only',
  },
  evidenceLeftOut: {
    'zh-CN': '条证据未在此显示，完整内容见 report.json',
    en: 'more pieces of evidence are in report.json only',
  },
  page: { 'zh-CN': '第', en: 'Page' },
} satisfies Readonly<Record<string, Localized>>;
