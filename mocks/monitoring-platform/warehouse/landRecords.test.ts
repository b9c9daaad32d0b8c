import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columns } from '../../../spec/entities/columns.ts';
import type { EntityColumn } from '../../../spec/entities/columns.ts';
import { entityNames } from '../../../spec/entities/entityNames.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { parseDateTime } from '../../../spec/entities/parseDateTime.ts';
import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import { landedTable } from './landedTable.ts';
import { landRecords } from './landRecords.ts';
import { openWarehouse } from './openWarehouse.ts';
import type { Warehouse } from './warehouse.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
/** Times in every spelling that a validator of RFC 3339 lets pass, and a few that it does not. */
const time = fc
  .record({
    year: fc.oneof(
      fc.constantFrom(0, 1, 1899, 1900, 1969, 2262, 2298, 2299, 9999),
      fc.integer({ min: 1901, max: 2297 }),
    ),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 29 }),
    clock: fc.constantFrom('00:00:00', '08:30:59', '23:59:60', '23:59:59', '24:00:00'),
    separator: fc.constantFrom('T', 't', ' ', '\u00a0'),
    fraction: fc.constantFrom('', '.1', '.123', '.123456', '.123456789012'),
    zone: fc.constantFrom('Z', 'z', '+08:00', '+0800', '+08', '-00:00', '+14:00', '+23:59', ''),
  })
  .map(
    ({ year, month, day, clock, separator, fraction, zone }) =>
      `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}${separator}${clock}${fraction}${zone}`,
  );
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\\', '"', 'u', 'd83d', '\u0000', '\u2028', '语', '\ufffe') }),
);
const whole = fc.oneof(
  fc.integer({ min: 0 }),
  fc.constantFrom(0, 1, 5, 1.5, 2 ** 53, 2 ** 53 + 2, 2 ** 63, 2 ** 63 - 1024, -(2 ** 63), 1e19, 1e20, 1e21, 1e30, -0),
);
const fraction = fc.oneof(fc.double({ min: 0, noNaN: true }), whole);
const among = (values: readonly string[]): fc.Arbitrary<unknown> => fc.constantFrom(...values);

const valueOf = ({ schema, nullable }: EntityColumn): fc.Arbitrary<unknown> => {
  const types = [schema.type].flat();
  const plain = ((): fc.Arbitrary<unknown> => {
    if (schema.format === 'date-time') return time;
    if (schema.format === 'iri')
      return fc.constantFrom('https://a.example/', 'urn:x:%E8%AF%AD', 'https://教育.example/');
    if (schema.enum !== undefined) return among(schema.enum);
    const { minimum: min, maximum: max } = schema;
    if (max !== undefined) return fc.integer({ min: min ?? 0, max });
    if (schema.pattern !== undefined) return fc.constantFrom('110101', '650000');
    if (types.includes('integer')) return fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1 }) }, whole);
    if (types.includes('number')) return fraction;
    if (types.includes('boolean')) return fc.boolean();
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom('a', '课文朗读') }, { weight: 1, arbitrary: text });
  })();
  return nullable ? fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 5, arbitrary: plain }) : plain;
};

const landing: readonly EntityName[] = entityNames.filter((name) => name !== 'beacon-event');

/** A value as the warehouse is asked for it: times in milliseconds. */
const comes = ({ schema }: EntityColumn, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (schema.format === 'date-time') return String(parseDateTime(String(value)));
  if ([schema.type].flat().includes('integer')) return Number(value) + 0;
  if ([schema.type].flat().includes('boolean')) return value === true ? 1 : 0;
  return typeof value === 'number' ? value + 0 : value;
};
const asked = ({ column, schema }: EntityColumn): string => {
  if (schema.format === 'date-time') return `toString(toUnixTimestamp64Milli(${column})) AS ${column}`;
  if ([schema.type].flat().includes('integer')) return `toFloat64(${column}) AS ${column}`;
  return [schema.type].flat().includes('boolean') ? `toUInt8(${column}) AS ${column}` : column;
};

test.each(landing)(
  'what the validator accepts of %s lands, value by value; nothing is refused after it',
  async (entity) => {
    const described = columns(entity);
    const platformId = `p-${entity}`;
    const key = described[1];
    if (key === undefined) throw new Error('no key');
    const record = fc.record(Object.fromEntries(described.map((column) => [column.field, valueOf(column)])));
    const records = fc
      .sample(record, { numRuns: 500, seed: 12 })
      .map((one, at): Readonly<Record<string, unknown>> => ({ ...one, platformId, [key.field]: `k${digits(at, 4)}` }));
    const accepted = records.filter((one) => validateEntity(entity, one).length === 0);
    expect(accepted.length).toBeGreaterThan(5);
    const setAside: string[] = [];
    const landed = await landRecords(warehouse, entity, 'interface', accepted, platformId, {
      onSetAside: (_one, reason) => setAside.push(reason),
    });
    expect([setAside, landed]).toEqual([[], accepted.length]);
    const rows = await warehouse.query<Readonly<Record<string, unknown>>>(
      `SELECT ${described.map(asked).join(', ')} FROM ${landedTable(entity)} WHERE platform_id = {platformId:String} ORDER BY ${key.column}`,
      { platformId },
    );
    expect(rows).toEqual(
      accepted.map((one) =>
        Object.fromEntries(described.map((column) => [column.column, comes(column, one[column.field])])),
      ),
    );
  },
);

test('a record that the warehouse refuses is set aside with its reason, the others land', async () => {
  const at = '2026-11-23T08:00:00.000+08:00';
  const user = (userId: string, change: object = {}): Readonly<Record<string, unknown>> => ({
    platformId: 'aside',
    userId,
    type: 'student',
    registeredTime: at,
    createTime: at,
    updateTime: at,
    isDeleted: false,
    ...change,
  });
  const told: unknown[] = [];
  const records = [
    user('first'),
    user('half', { type: 'a\ud83d' }),
    ...Array.from({ length: 500 }, (_, number) => user(`u${number}`)),
    user('never', { createTime: 'yesterday' }),
    user('last'),
  ];
  // As those land who do not ask the validator.
  const landed = await landRecords(warehouse, 'user', 'exchange', records, 'aside', {
    onSetAside: (record, reason) => told.push([record['userId'], reason.length > 10]),
  });
  expect([landed, told]).toEqual([
    502,
    [
      ['half', true],
      ['never', true],
    ],
  ]);
  const [counted] = await warehouse.query("SELECT count() AS n FROM landed_user WHERE platform_id = 'aside'");
  expect(counted).toEqual({ n: 502 });
  const kept = await warehouse.query<{ readonly payload: string }>(
    "SELECT meant_for, payload FROM set_aside WHERE platform_id = 'aside' ORDER BY payload",
  );
  expect(kept.map(({ payload }) => (JSON.parse(payload) as { user_id: string }).user_id).sort()).toEqual([
    'half',
    'never',
  ]);
});

test('what is no fault of the rows is not blamed on them', async () => {
  const broken = { ...warehouse, insert: () => Promise.reject(new Error('No space left on device')) };
  await expect(landRecords(broken, 'user', 'interface', [{ platformId: 'p', userId: 'u' }])).rejects.toThrow(
    'No space',
  );
});
