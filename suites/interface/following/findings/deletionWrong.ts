import { keyField } from '../../../../spec/entities/keyField.ts';
import type { FollowedFinding } from './followedFinding.ts';
import { isNothing } from '../isNothing.ts';
import { asBefore } from './asBefore.ts';

/** What the query for changes makes of an update and a soft delete, which may take away what a record held. */
export const deletionWrong: FollowedFinding = ({ entity, id, put, updates, deleted }, { profile }) => {
  // What is not told whole tells nothing.
  if (deleted?.page === undefined || deleted.page.total > deleted.page.records.length) return [];
  const { record, url, since, evidence } = deleted;
  const old =
    record === undefined
      ? undefined
      : asBefore(record, { put, updates: updates.filter(({ field }) => !isNothing(put[field])) });
  const isOld = old !== undefined;
  if (record !== undefined && !isOld) return [];
  const { field, value } = old ?? updates[0] ?? { field: keyField(entity), value: id };
  const { updatedSinceParameter } = profile.values.interfaces.paging;
  return [
    {
      code: isOld ? 'interface.update-not-given' : 'interface.deletion-not-given',
      message: isOld
        ? {
            'zh-CN': `${entity} 的记录 ${id} 已更新，增量查询返回的 ${field} 却仍是更新之前的。`,
            en: `The record ${id} of ${entity} was updated, and the query for changes gives ${field} as it was before.`,
          }
        : {
            'zh-CN': `${entity} 的记录 ${id} 新增之后已更新、又软删除，增量查询却不返回它：采集方无从得知它已删除。`,
            en: `The record ${id} of ${entity} was updated and softly deleted after it was added, and the query for changes does not give it: nobody learns that it has gone.`,
          },
      expected: { [updatedSinceParameter]: since, includes: id, [field]: value },
      actual: { includes: record !== undefined, [field]: record?.[field] ?? null },
      pointer: url,
      hint: {
        'zh-CN': '按更新时间筛选；更新与软删除都推进更新时间，软删除的记录带 isDeleted 标志照常返回。',
        en: 'Select by the update time, which updates and soft deletes advance; go on giving softly deleted records, with isDeleted.',
      },
      comparedWith: { profile: ['interfaces.paging.updatedSinceParameter'] },
      evidence,
    },
  ];
};
