import type { Localized } from '../localized.ts';
import { columns } from './columns.ts';
import type { EntityName } from './entityName.ts';
import { isPlainDateTime } from './isPlainDateTime.ts';
import { parseDateTime } from './parseDateTime.ts';
import { storableTimes } from './storableTimes.ts';

/** A value that follows its schema and that no column can hold as it is. */
export interface Unstorable {
  readonly field: string;
  readonly expected: string;
  readonly message: Localized;
}

const text = {
  expected: 'Unicode',
  message: {
    'zh-CN': '含有不成对的代理码位（如被截断的表情符号），不是合法的 Unicode 文本',
    en: 'holds half a surrogate pair (an emoji cut in two, perhaps), which is no Unicode text',
  },
};
const integer = {
  expected: '-2^63 … 2^63 - 1',
  message: { 'zh-CN': '超出 64 位整数的范围', en: 'is beyond 64-bit integers' },
};
const time = {
  expected: '1900-01-01T00:00:00Z … 2298-12-31T23:59:59.999Z',
  message: { 'zh-CN': '超出可存储的时间范围', en: 'is outside the times that can be kept' },
};

type Fault = Omit<Unstorable, 'field'>;
type Look = readonly [field: string, fault: (value: unknown) => Fault | undefined];

const lookAtText = (value: unknown): Fault | undefined =>
  typeof value === 'string' && !value.isWellFormed() ? text : undefined;
const lookAtInteger = (value: unknown): Fault | undefined =>
  typeof value === 'number' && !(value >= -(2 ** 63) && value < 2 ** 63) ? integer : undefined;
const lookAtTime = (value: unknown): Fault | undefined => {
  // The plain form is within the range.
  if (typeof value !== 'string' || isPlainDateTime(value)) return undefined;
  const at = parseDateTime(value);
  return at !== undefined && (at < storableTimes.earliest || at >= storableTimes.latest) ? time : undefined;
};

const looks = new Map<EntityName, readonly Look[]>();
const looksOf = (entity: EntityName): readonly Look[] => {
  const known = looks.get(entity);
  if (known !== undefined) return known;
  const made = columns(entity).flatMap(({ field, schema }): readonly Look[] => {
    const types = [schema.type].flat();
    if (schema.format === 'date-time') return [[field, lookAtTime]];
    if (types.includes('integer')) return [[field, lookAtInteger]];
    return types.includes('string') ? [[field, lookAtText]] : [];
  });
  looks.set(entity, made);
  return made;
};

const none: readonly Unstorable[] = [];

/**
 * What keeps a record that follows its schema from being kept without a change: text that is no Unicode, whole numbers beyond
 * 64 bits, times that no calendar of a database reaches. A validator that let them pass would promise what nobody can hold.
 */
export const unstorable = (entity: EntityName, record: Readonly<Record<string, unknown>>): readonly Unstorable[] => {
  let found: Unstorable[] | undefined;
  for (const [field, look] of looksOf(entity)) {
    const fault = look(record[field]);
    if (fault !== undefined) (found ??= []).push({ field, ...fault });
  }
  return found ?? none;
};
