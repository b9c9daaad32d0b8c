import { keyField } from '../../../../spec/entities/keyField.ts';
import { sameValue } from '../../../exchange/changing/sameValue.ts';
import type { FollowedFinding } from './followedFinding.ts';
import { isNothing } from '../isNothing.ts';

/** What a record's own address makes of values that no update touched, and that a list of records gave. */
export const itemDiffers: FollowedFinding = ({ entity, id, put, updates, added, alone: { record, url, evidence } }) => {
  if (record === undefined || added.record === undefined || String(record[keyField(entity)]) !== id) return [];
  const listed = added.record;
  const field = Object.keys(put).find(
    (name) =>
      !isNothing(listed[name]) &&
      !updates.some((one) => one.field === name) &&
      !sameValue(listed[name], record[name] ?? null),
  );
  if (field === undefined) return [];
  return [
    {
      code: 'interface.item-differs',
      message: {
        'zh-CN': `${entity} 的记录 ${id} 的 ${field}，单条地址返回的与列表返回的不同。`,
        en: `The address of the record ${id} of ${entity} gives another ${field} than a list of records does.`,
      },
      expected: { [field]: listed[field] },
      actual: { [field]: record[field] ?? null },
      pointer: url,
      hint: {
        'zh-CN': '单条地址与列表用同一段程序写出记录，可有可无的字段也一并返回。',
        en: 'Let one piece of code write a record for both, fields that may be absent among them.',
      },
      // That single records are below the address is the profile's.
      comparedWith: { profile: ['interfaces.rest.notFoundStatus'] },
      evidence: [...added.evidence, ...evidence],
    },
  ];
};
