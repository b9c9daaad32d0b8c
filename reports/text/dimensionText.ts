import { codeTables } from '../../spec/codes/codeTables.ts';
import type { Localized } from '../../spec/localized.ts';

/** Code table of a dimension; where one name means several things, by indicator. */
const tables: Readonly<Record<string, string>> = {
  stage: 'education-stage',
  subject: 'subject',
  source: 'resource-source',
  category: 'attack-category',
  result: 'attack-result',
  province: 'region',
  't4-2-resources-by-type type': 'resource-type',
  't4-7-users-by-type type': 'user-type',
  't5-6-users-by-type type': 'user-type',
  't6-3-users-by-type type': 'user-type',
  'security-events type': 'security-event-type',
  'security-events level': 'security-event-level',
  't7-8-vulnerabilities-by-type type': 'vulnerability-type',
  't7-9-vulnerabilities-by-level level': 'vulnerability-level',
};

const words: Readonly<Record<string, Localized>> = {
  'device mobile': { 'zh-CN': '移动端', en: 'mobile' },
  'device pc': { 'zh-CN': 'PC 端', en: 'PC' },
  'status open': { 'zh-CN': '待处置', en: 'open' },
  'status handling': { 'zh-CN': '处置中', en: 'in handling' },
  'status fixed': { 'zh-CN': '已修复', en: 'fixed' },
  'status closed': { 'zh-CN': '已关闭', en: 'closed' },
  'reading union-capped': { 'zh-CN': '并集封顶', en: 'union, capped' },
  'reading literal': { 'zh-CN': '按字面', en: 'literal' },
};

/** What a value of a dimension means; a code no table knows stands for itself, an empty one is a dash. */
export const dimensionText = (indicator: string, dimension: string, code: string): Localized => {
  const table = codeTables[tables[`${indicator} ${dimension}`] ?? tables[dimension] ?? ''];
  const shown = code === '' ? '–' : code;
  return (
    table?.entries.find((entry) => entry.code === code)?.name ??
    words[`${dimension} ${code}`] ??
    (code === 'unknown' ? { 'zh-CN': '未知', en: 'unknown' } : { 'zh-CN': shown, en: shown })
  );
};
