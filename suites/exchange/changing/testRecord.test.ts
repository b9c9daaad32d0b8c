import { expect, test } from 'vitest';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { testRecord } from './testRecord.ts';

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
  if (besides === undefined) return;
  const both = { ...fields, ...stamps, [change.field]: change.value, [besides.field]: besides.value };
  expect(validateEntity(entity, both)).toEqual([]);
  expect(besides.value).not.toEqual(fields[besides.field]);
});
