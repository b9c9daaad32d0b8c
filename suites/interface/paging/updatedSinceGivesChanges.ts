import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { addColumn } from '../calling/addColumn.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';

/** 6.3, automatic update: asked for what changed since a moment, the interface gives that, no less and no more. The parameter is the profile's. */
export const updatedSinceGivesChanges: Check = {
  id: 'interface.updated-since-gives-changes',
  verifies: ['site-structure-two-scenes'],
  channel: 'interface',
  title: { 'zh-CN': '增量查询恰好返回此后变更的栏目', en: 'The query for changes gives exactly what changed' },
  comparedWith: { profile: ['interfaces.paging.updatedSinceParameter'] },
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  run: async (context) => {
    const { paging } = context.profile.values.interfaces;
    const all = async () => fetchRecords(context, 'site-column', { mostPages: 50, fresh: true });
    const before = await all();
    if (!before.ok) return before.outcome;
    const column = await addColumn(context);
    const after = await all().finally(column.remove);
    if (!after.ok) return after.outcome;
    const added = after.records.find(({ columnId }) => columnId === column.id);
    const since = added?.['updateTime'];
    if (typeof since !== 'string' || Number.isNaN(Date.parse(since))) {
      const judge =
        added === undefined ? 'interface.site-structure-follows-changes' : 'interface.records-follow-the-schema';
      return inconclusive('blocked', {
        'zh-CN': `新增的栏目没有出现，或没有更新时间，无法检查增量，见 ${judge}。`,
        en: `The added column did not appear, or has no update time, so the increment cannot be examined; see ${judge}.`,
      });
    }
    const changed = await fetchRecords(context, 'site-column', { query: { [paging.updatedSinceParameter]: since } });
    if (!changed.ok) return changed.outcome;
    const ids = changed.records.map(({ columnId }) => String(columnId));
    // What others changed meanwhile belongs to the increment too; what is older does not.
    const older = changed.records
      .filter(({ updateTime }) => typeof updateTime === 'string' && Date.parse(updateTime) < Date.parse(since))
      .map(({ columnId }) => String(columnId));
    if (ids.includes(column.id) && older.length === 0) return judged([]);
    return judged([
      {
        code: 'interface.increment-differs',
        message: {
          'zh-CN': '增量查询的结果与此后变更的栏目不一致。',
          en: 'The query for changes does not give what changed since.',
        },
        expected: { updatedSince: since, includes: column.id, olderRecords: 0 },
        actual: { includes: ids.includes(column.id), olderRecords: older.length, older: older.slice(0, 5) },
        pointer: changed.url,
        hint: {
          'zh-CN': `支持 ${paging.updatedSinceParameter} 参数：返回更新时间不早于该时刻的记录，软删除的也在内。`,
          en: `Support ${paging.updatedSinceParameter}: give the records whose update time is not before it, soft-deleted ones included.`,
        },
        evidence: changed.evidence,
      },
    ]);
  },
};
