import type { Localized } from '../localized.ts';
import { codeTables } from '../codes/codeTables.ts';

type Words = Readonly<Record<string, Localized>>;

/** Of each indicator, and quantity beside them, the dimensions whose values are codes of a table. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  't4-2-resources-by-type': { type: 'resource-type' },
  't4-3-resources-by-source': { source: 'resource-source' },
  't4-4-resources-by-stage': { stage: 'education-stage' },
  't4-5-resources-by-subject': { stage: 'education-stage', subject: 'subject' },
  't4-7-users-by-type': { type: 'user-type' },
  't4-10-average-views': { stage: 'education-stage', subject: 'subject' },
  't5-6-users-by-type': { type: 'user-type' },
  't6-3-users-by-type': { type: 'user-type' },
  't7-2-attacks-by-category': { category: 'attack-category' },
  't7-3-attacks-by-result': { result: 'attack-result' },
  't7-8-vulnerabilities-by-type': { type: 'vulnerability-type' },
  't7-9-vulnerabilities-by-level': { level: 'vulnerability-level' },
  'security-events': { type: 'security-event-type', level: 'security-event-level' },
};

/** Values that are words of ours, wherever they stand. */
const ownWords: Readonly<Record<string, Words>> = {
  device: { pc: { 'zh-CN': '电脑', en: 'computer' }, mobile: { 'zh-CN': '移动终端', en: 'mobile device' } },
  status: {
    open: { 'zh-CN': '未处置', en: 'open' },
    handling: { 'zh-CN': '处置中', en: 'being handled' },
    fixed: { 'zh-CN': '已修复', en: 'fixed' },
    closed: { 'zh-CN': '已关闭', en: 'closed' },
  },
};

const wordsOf = (table: string): Words => {
  const known = codeTables[table];
  if (known === undefined) throw new Error(`there is no code table ${table}`);
  return Object.fromEntries(known.entries.map(({ code, name }) => [code, name]));
};

/**
 * What the values of a dimension of an indicator are called, by value; undefined: they stand for themselves. What a table does not know
 * stands for itself, too.
 */
export const dimensionCodes = (id: string, dimension: string): Words | undefined => {
  const table = tables[id]?.[dimension];
  return table === undefined ? ownWords[dimension] : wordsOf(table);
};
