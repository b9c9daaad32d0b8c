import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columns } from './columns.ts';
import { entitiesOf } from './entitiesOf.ts';
import { entitySchemas } from './entities.ts';
import { entityNames } from './entityNames.ts';
import { keyField } from './keyField.ts';
import { validateEntity } from './validateEntity.ts';

const user = {
  platformId: 'p1',
  userId: 'u1',
  type: 'student',
  regionCode: '110000',
  registeredTime: '2026-11-01T08:00:00.000+08:00',
  createTime: '2026-11-01T08:00:00.000+08:00',
  updateTime: '2026-11-01T08:00:00.000+08:00',
  isDeleted: false,
};

describe('entities', () => {
  it('are all loaded, each from its file', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.schema.json'));
    expect(files.map((name) => name.replace('.schema.json', '')).toSorted()).toEqual([...entityNames].toSorted());
    expect(entitySchemas.user['x-class']).toBe('data');
  });

  it.each(entityNames)('%s has a composite key, and names that a person can read', (name) => {
    const schema = entitySchemas[name];
    expect(schema['x-key']).toEqual(['platformId', keyField(name)]);
    for (const key of [...schema['x-key'], ...schema.required]) expect(schema.properties).toHaveProperty(key);
    for (const field of Object.values(schema.properties)) expect(field.title && field.description).toBeTruthy();
    for (const field of Object.values(schema.properties))
      expect([undefined, ...entityNames]).toContain(field['x-references']);
    expect(() => validateEntity(name, {})).not.toThrow();
  });

  it('turn into columns', () => {
    expect(columns('user').map(({ column }) => column)).toEqual([
      'platform_id',
      'user_id',
      'type',
      'region_code',
      'registered_time',
      'create_time',
      'update_time',
      'is_deleted',
    ]);
    expect(columns('user').find(({ field }) => field === 'regionCode')).toMatchObject({
      required: false,
      nullable: true,
    });
  });

  it('belong to kinds of platform', () => {
    expect(entitiesOf('service')).toEqual([
      'site-column',
      'user',
      'service-item',
      'service-case',
      'service-evaluation',
    ]);
    expect(entitiesOf('management', 'log')).toEqual(['change-log']);
  });
});

describe('validateEntity', () => {
  it('accepts a right record, and fields it does not know', () => {
    expect(validateEntity('user', user)).toEqual([]);
    expect(validateEntity('user', { ...user, extra: 1 })).toEqual([]);
  });

  it('names what is missing, of a wrong type, and out of range', () => {
    const { userId: _, ...rest } = user;
    expect(validateEntity('user', rest)).toMatchObject([
      { pointer: '/userId', field: 'userId', rule: 'required', actual: null, message: { en: 'userId is missing' } },
    ]);
    expect(validateEntity('user', { ...user, isDeleted: 'no' })).toMatchObject([
      { pointer: '/isDeleted', rule: 'type', expected: 'boolean', actual: 'no' },
    ]);
    expect(validateEntity('user', { ...user, regionCode: 'Beijing' })).toMatchObject([
      { rule: 'pattern', actual: 'Beijing' },
    ]);
    expect(validateEntity('user', { ...user, updateTime: '2026-11-01 08:00' })).toMatchObject([
      { rule: 'format', expected: 'date-time' },
    ]);
  });

  it.each([null, 'x', 3, [], [user]])('refuses %j as a record', (value) => {
    expect(validateEntity('user', value)).not.toEqual([]);
  });

  it('bounds what it repeats', () => {
    const [problem] = validateEntity('user', { ...user, userId: 'u'.repeat(100_000) });
    expect(String(problem?.actual).length).toBeLessThan(300);
  });

  it('is not misled by inherited keys', () => {
    expect(validateEntity('user', JSON.parse('{"__proto__": {"userId": "x"}}'))).not.toEqual([]);
  });
});
