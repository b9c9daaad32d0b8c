import { keyField } from '../../../../spec/entities/keyField.ts';
import type { FollowedFinding } from './followedFinding.ts';
import { asBefore } from './asBefore.ts';

/** What a record's own address gives: another one, or this one as it was before. */
export const itemOtherwise: FollowedFinding = ({ entity, id, put, updates, alone: { record, url, evidence } }) => {
  if (record === undefined) return [];
  const given = String(record[keyField(entity)]);
  const stale = given === id ? asBefore(record, { put, updates }) : undefined;
  const isStale = stale !== undefined;
  if (given === id && !isStale) return [];
  const { field, value } = stale ?? updates[0] ?? { field: keyField(entity), value: id };
  return [
    {
      code: isStale ? 'interface.item-is-stale' : 'interface.item-of-another',
      message: isStale
        ? {
            'zh-CN': `${entity} 的记录 ${id} 已更新，其单条地址返回的仍是更新之前的 ${field}。`,
            en: `The record ${id} of ${entity} was updated, and its own address still gives ${field} as it was before.`,
          }
        : {
            'zh-CN': `${entity} 的记录 ${id} 的单条地址返回的是另一条记录 ${given}。`,
            en: `The address of the record ${id} of ${entity} gives another one, ${given}.`,
          },
      expected: { [keyField(entity)]: id, [field]: value },
      actual: { [keyField(entity)]: given, [field]: record[field] ?? null },
      pointer: url,
      hint: {
        'zh-CN': '单条地址返回该标识的记录，内容与列表一致、与业务系统同步。',
        en: 'Give the record of that id at its address, as the list gives it and as the business systems hold it.',
      },
      // That single records are below the address is the profile's.
      comparedWith: { profile: ['interfaces.rest.notFoundStatus'] },
      evidence,
    },
  ];
};
