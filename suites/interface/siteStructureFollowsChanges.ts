import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { judged } from '../engine/outcome.ts';
import { addColumn } from './addColumn.ts';
import { fetchRecords } from './fetchRecords.ts';

/** 6.3: after the first submission the site structure is updated by itself when columns come and go. */
export const siteStructureFollowsChanges: Check = {
  id: 'interface.site-structure-follows-changes',
  verifies: ['site-structure-two-scenes'],
  channel: 'interface',
  title: { 'zh-CN': '栏目增删后网站结构接口自动更新', en: 'The site structure interface follows when a column is added and removed' },
  basis: 'text',
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  run: async (context) => {
    const before = await fetchRecords(context, 'site-column', { mostPages: 50 });
    if (!before.ok) return before.outcome;
    const findings: Finding[] = [];
    const hint = { 'zh-CN': '接口直接反映栏目的现状，不使用不会失效的缓存。', en: 'Let the interface show the columns as they are now, without a cache that never expires.' };
    const column = await addColumn(context);
    const after = await fetchRecords(context, 'site-column', { mostPages: 50 }).finally(column.remove);
    if (!after.ok) return after.outcome;
    if (!after.records.some(({ columnId }) => columnId === column.id)) {
      const message = { 'zh-CN': `新增的栏目 ${column.id} 没有出现在网站结构接口中。`, en: `The column ${column.id}, just added, is not in the site structure interface.` };
      findings.push({ code: 'interface.new-column-missing', message, expected: { columnId: column.id }, actual: { columns: after.records.length }, pointer: after.url, hint, evidence: after.evidence });
    }
    const end = await fetchRecords(context, 'site-column', { mostPages: 50 });
    if (!end.ok) return end.outcome;
    const left = end.records.find(({ columnId }) => columnId === column.id);
    if (left !== undefined && left['isDeleted'] !== true) {
      const message = { 'zh-CN': `已删除的栏目 ${column.id} 仍作为现有栏目给出。`, en: `The column ${column.id}, just removed, is still given as a present one.` };
      findings.push({ code: 'interface.removed-column-present', message, expected: 'absent, or isDeleted: true', actual: left, pointer: end.url, hint, evidence: end.evidence });
    }
    return judged(findings);
  },
};
