import { columns } from '../../../spec/entities/columns.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { testRecord, zeroRecord } from '../../exchange/changing/testRecord.ts';
import type { TestRecord } from '../../exchange/changing/testRecord.ts';

/** Longer than a list shows; signs that every character set has: what becomes of others interface.text-survives judges. */
const longText = '核验用的一条记录，名称比列表里通常显示的要长一些，逐字取回才算如实返回，截短了便不是原来的内容。';

/** Nothing at all, which is not a zero. */
const empty: Readonly<Partial<Record<EntityName, TestRecord['fields']>>> = { user: { regionCode: null } };

/** A record to follow: long plain text, a time with milliseconds, a number with a fraction, a zero, an absent value. Parameters as of `testRecord`. */
export const plainRecord = (...[entity, id, at, of]: Parameters<typeof testRecord>): TestRecord => {
  const record = testRecord(entity, id, at, of);
  const lengths = new Map(columns(entity).map(({ field, schema }) => [field, schema.maxLength]));
  const plain = Object.fromEntries(
    Object.entries(record.fields).map(([field, value]) => [
      field,
      typeof value === 'string' && value.includes('\u{20BB7}') ? longText.slice(0, lengths.get(field)) : value,
    ]),
  );
  return zeroRecord({ ...record, fields: { ...plain, ...empty[entity] } });
};
