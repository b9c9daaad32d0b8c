import { expect, test } from 'vitest';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { sparseRecord, testRecord, zeroRecord } from './testRecord.ts';

const entities = [...new Set(platformKinds.flatMap((kind) => entitiesOf(kind, 'data')))];

test.each(entities)('a %s of ours is right by its schema, before and after its update', (entity: EntityName) => {
  const at = Date.UTC(2026, 10, 25, 1, 2, 3, 456);
  const stamps = {
    platformId: 'p',
    createTime: isoTime(at),
    updateTime: isoTime(at + 1),
    isDeleted: false,
  };
  const { fields, change, besides } = testRecord(entity, 'hy-1', at, (other) => `${other}-1`);
  expect(validateEntity(entity, { ...fields, ...stamps })).toEqual([]);
  expect(validateEntity(entity, { ...fields, ...stamps, [change.field]: change.value })).toEqual([]);
  expect(change.value).not.toEqual(fields[change.field]);
  const whole = Object.fromEntries([change, ...besides].map(({ field, value }) => [field, value]));
  expect(validateEntity(entity, { ...fields, ...stamps, ...whole })).toEqual([]);
  for (const { field, value } of besides) expect(value).not.toEqual(fields[field]);
  for (const variant of [sparseRecord, zeroRecord])
    expect(
      validateEntity(entity, { ...variant(testRecord(entity, 'hy-1', at, (of) => `${of}-1`)).fields, ...stamps }),
    ).toEqual([]);
});

test('an update empties what may be empty, and a zero is among what is put in', () => {
  const lesson = testRecord('lesson', 'hy-1', 0, () => 'course-1');
  expect(lesson.besides).toContainEqual({ field: 'durationSeconds', value: null });
  expect(zeroRecord(lesson).fields['durationSeconds']).toBe(0);
  expect(testRecord('service-item', 'hy-1', 0, () => undefined).besides).toContainEqual({
    field: 'category',
    value: null,
  });
});
