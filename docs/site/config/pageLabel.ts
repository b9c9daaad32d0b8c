import { documents } from '../contents/documents.ts';
import { documentTitle } from '../contents/documentTitle.ts';
import type { Language, Localized } from '../../../spec/localized.ts';

/** Of pages that are made, and where a document's heading does not say what it is among the others. */
const labels: Readonly<Record<string, Localized>> = {
  'checks/index': { 'zh-CN': '检查', en: 'Checks' },
  'requirements/index': { 'zh-CN': '条款要求', en: 'Requirements' },
  'indicators/index': { 'zh-CN': '采集指标', en: 'Indicators' },
  'indicators/statements': { 'zh-CN': '计算语句', en: 'Statements' },
  'decisions/index': { 'zh-CN': '决定', en: 'Decisions' },
  'ci/index': { 'zh-CN': '概述', en: 'Overview' },
  overview: { 'zh-CN': '概览与未测试之处', en: 'Overview, and what is not tested' },
  architecture: { 'zh-CN': '代码的结构', en: 'How the code is built' },
  contributing: { 'zh-CN': '参与开发', en: 'Contributing' },
  'security-policy': { 'zh-CN': '报告安全问题', en: 'Reporting a vulnerability' },
  'examples/reports': { 'zh-CN': '检测报告与名录示例', en: 'Example reports and register' },
  errors: { 'zh-CN': '错误代码', en: 'Error codes' },
};

const known = documents();

/** What the sidebar calls a page. Throws where there is no such page. */
export const pageLabel = (slug: string, language: Language): string => {
  const label = labels[slug]?.[language];
  if (label !== undefined) return label;
  const document = known.find((one) => one.slug === slug);
  if (document === undefined)
    throw new Error(`Expected a document with the address ${slug}, found none: mend areas.ts.`);
  return documentTitle(document, language).replaceAll('`', '');
};
