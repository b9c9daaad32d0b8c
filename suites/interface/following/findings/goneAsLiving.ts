import { keyField } from '../../../../spec/entities/keyField.ts';
import { isSoftDeleted } from '../../../../spec/interfaces/isSoftDeleted.ts';
import type { FollowedFinding } from './followedFinding.ts';

/** A soft-deleted record whose own address gives it as if it lived. Whoever gives nothing there any more is right as well. */
export const goneAsLiving: FollowedFinding = ({ entity, id, gone }, { profile }) => {
  const { deletedValues } = profile.values.interfaces;
  if (gone?.record === undefined || String(gone.record[keyField(entity)]) !== id) return [];
  const flag = gone.record['isDeleted'];
  if (flag === undefined || flag === null || isSoftDeleted(flag, deletedValues)) return [];
  return [
    {
      code: 'interface.deleted-item-lives',
      message: {
        'zh-CN': `${entity} 的记录 ${id} 已软删除，其单条地址仍说它没有删除。`,
        en: `The record ${id} of ${entity} was softly deleted, and its own address still says that it is not.`,
      },
      expected: { isDeleted: deletedValues[0] },
      actual: { isDeleted: flag },
      pointer: gone.url,
      hint: {
        'zh-CN': '单条地址返回记录当前的状态：带软删除标志，或应答没有这条记录。',
        en: 'Give a record as it is now at its own address: flagged as deleted, or as not found.',
      },
      // That single records are below the address is the profile's.
      comparedWith: { profile: ['interfaces.rest.notFoundStatus'] },
      evidence: gone.evidence,
    },
  ];
};
