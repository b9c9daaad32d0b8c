import { isSoftDeleted } from '../../../spec/interfaces/isSoftDeleted.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { addColumn } from '../calling/addColumn.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';

const newName = '核验栏目（已改名）';

/** The structure after the column was added, and after it was renamed and moved below another. */
const look = async (context: CheckContext, id: string) => {
  const after = await fetchRecords(context, 'site-column', { mostPages: 50, fresh: true });
  const parent = after.ok
    ? after.records.find(
        ({ columnId, isDeleted }) =>
          columnId !== id && !isSoftDeleted(isDeleted, context.profile.values.interfaces.deletedValues),
      )?.['columnId']
    : undefined;
  await context.target.control?.update('site-column', id, { name: newName, level: 2, parentColumnId: parent ?? null });
  return { after, renamed: await fetchRecords(context, 'site-column', { mostPages: 50, fresh: true }) };
};

/** 6.3: after the first submission the site structure is updated by itself when columns are added, renamed, moved and removed. */
export const siteStructureFollowsChanges: Check = {
  id: 'interface.site-structure-follows-changes',
  verifies: ['site-structure-two-scenes'],
  channel: 'interface',
  title: {
    'zh-CN': '栏目增加、改名、移动、删除后网站结构接口自动更新',
    en: 'The site structure interface follows when a column is added, renamed, moved and removed',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  run: async (context) => {
    const before = await fetchRecords(context, 'site-column', { mostPages: 50, fresh: true });
    if (!before.ok) return before.outcome;
    const findings: Finding[] = [];
    const hint = {
      'zh-CN': '接口直接反映栏目的现状，不使用不会失效的缓存。',
      en: 'Let the interface show the columns as they are now, without a cache that never expires.',
    };
    const column = await addColumn(context);
    const { after, renamed } = await look(context, column.id).finally(column.remove);
    if (!after.ok) return after.outcome;
    if (!renamed.ok) return renamed.outcome;
    if (!after.records.some(({ columnId }) => columnId === column.id)) {
      const message = {
        'zh-CN': `新增的栏目 ${column.id} 没有出现在网站结构接口中。`,
        en: `The column ${column.id}, just added, is not in the site structure interface.`,
      };
      findings.push({
        code: 'interface.new-column-missing',
        message,
        expected: { columnId: column.id },
        actual: { columns: after.records.length },
        pointer: after.url,
        hint,
        evidence: after.evidence,
      });
    }
    const edited = renamed.records.find(({ columnId }) => columnId === column.id);
    if (
      edited !== undefined &&
      (edited['name'] !== newName || (edited['level'] !== undefined && edited['level'] !== 2))
    ) {
      const message = {
        'zh-CN': `栏目 ${column.id} 改名并移至下级后，接口仍给出原来的内容。`,
        en: `The column ${column.id} was renamed and moved down a level; the interface still gives what it was.`,
      };
      findings.push({
        code: 'interface.changed-column-stale',
        message,
        expected: { name: newName, level: 2 },
        actual: { name: edited['name'], level: edited['level'] },
        pointer: renamed.url,
        hint,
        evidence: renamed.evidence,
      });
    }
    const end = await fetchRecords(context, 'site-column', { mostPages: 50, fresh: true });
    if (!end.ok) return end.outcome;
    const left = end.records.find(({ columnId }) => columnId === column.id);
    if (left !== undefined && !isSoftDeleted(left['isDeleted'], context.profile.values.interfaces.deletedValues)) {
      const message = {
        'zh-CN': `已删除的栏目 ${column.id} 仍作为现有栏目给出。`,
        en: `The column ${column.id}, just removed, is still given as a present one.`,
      };
      findings.push({
        code: 'interface.removed-column-present',
        message,
        expected: { absent: true, or: { isDeleted: context.profile.values.interfaces.deletedValues } },
        actual: left,
        pointer: end.url,
        hint,
        evidence: end.evidence,
      });
    }
    return judged(findings);
  },
};
