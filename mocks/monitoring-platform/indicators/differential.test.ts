import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oracle } from '../../../fixtures/oracle/oracle.ts';
import type { OracleData, OracleValue } from '../../../fixtures/oracle/oracleData.ts';
import { randomData } from '../../../fixtures/oracle/randomData.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { jointStatement } from '../../../spec/indicators/jointStatement.ts';
import { statementText } from '../../../spec/indicators/statementText.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { landDataSets } from './landDataSets.ts';
import { sqlParameters } from './sqlParameters.ts';

/** How many data sets; `HEYAN_DIFFERENTIAL=3000` for the thorough run. */
const count = Number(process.env['HEYAN_DIFFERENTIAL'] ?? 12);
const firstSeed = Number(process.env['HEYAN_DIFFERENTIAL_SEED'] ?? 1);
/** Landed and asked at once: a statement costs the engine more than the few rows behind it. */
const together = 20;
const seeds = Array.from({ length: count }, (_, at) => firstSeed + at);
const batches = Array.from({ length: Math.ceil(count / together) }, (_, at) =>
  seeds.slice(at * together, at * together + together),
);

interface Part {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number | null;
}

const keyOf = ({ dimensions }: Part): string => JSON.stringify(Object.entries(dimensions).sort());
const byKey = (parts: readonly Part[]): ReadonlyMap<string, number | null> =>
  new Map(parts.map((part) => [keyOf(part), part.value]));
/** Sums of floating point in another order differ in their last digits. */
const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));
/** Parts that differ, or that only one of the two has. */
const differences = (computed: readonly Part[], expected: readonly Part[]): readonly object[] => {
  const [left, right] = [byKey(computed), byKey(expected)];
  const repeated = computed.length === left.size ? [] : [{ repeated: computed.length - left.size }];
  return [
    ...repeated,
    ...[...new Set([...left.keys(), ...right.keys()])]
      .filter((key) => !left.has(key) || !right.has(key) || !near(left.get(key), right.get(key)))
      .map((key) => ({ key, computed: left.get(key), expected: right.get(key) })),
  ];
};
const partsOf = ({ value, breakdown, readings = {} }: OracleValue): readonly Part[] => [
  { dimensions: {}, value },
  ...Object.entries(readings).map(([reading, of]) => ({ dimensions: { reading }, value: of })),
  ...breakdown,
];

const profile = referenceProfile();
const sourceChannels: readonly string[] = ['cloud-management', 'probe', 'cyber-security'];

/** Other records of the same platform, for the channel that must not count. */
const decoy = (seed: number): OracleData => {
  const other = randomData(seed + 1_000_000);
  const platformId = `p${seed}`;
  return {
    ...other,
    platformId,
    records: Object.fromEntries(
      Object.entries(other.records).map(([entity, records]) => [
        entity,
        records.map((record) => ({ ...record, platformId })),
      ]),
    ),
  };
};

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());

type Row = Part & { readonly data_set: number; readonly indicator: string };

/** The rows of a statement for each data set, by one: its SQL once per data set, the parameters numbered. */
const computeAll = async (
  text: string,
  columns: string,
  channel: 'interface' | 'source',
  sets: readonly OracleData[],
): Promise<readonly Row[]> => {
  const parameters: Record<string, unknown> = {};
  const statements = sets.map((data, at) => {
    const decided = {
      ...profile,
      values: { ...profile.values, indicators: { ...profile.values.indicators, ...data.decisions } },
    };
    for (const [name, value] of Object.entries(sqlParameters(decided, channel, data, text)))
      parameters[`${name}_${at}`] = value;
    return `SELECT ${at} AS data_set, ${columns} FROM (${text.replaceAll(/\{(\w+):/g, `{$1_${at}:`)}\n)`;
  });
  return warehouse.query<Row>(statements.join('\nUNION ALL\n'), parameters);
};

/** Indicators by the statement that gives them: what one gives together is asked for once (that each is the same by itself: computeResults.test.ts). */
const byStatement = Map.groupBy(indicators, ({ id }) => jointStatement(id) ?? id);

describe('the SQL of all 54 indicators', () => {
  it.each(batches.map((batch) => [batch[0], batch] as const))(
    'agrees with the oracle from seed %i on',
    async (_, batch) => {
      const sets = batch.map(randomData);
      await landDataSets(warehouse, sets, 'interface');
      await landDataSets(warehouse, batch.map(decoy), 'exchange', false);
      const expected = sets.map(oracle);
      for (const [name, group] of byStatement) {
        const [{ id: first, channel } = { id: name, channel: 'interface' }] = group;
        const rows = await computeAll(
          statementText(name),
          jointStatement(first) === undefined
            ? `'${first}' AS indicator, dimensions, value`
            : 'indicator, dimensions, value',
          sourceChannels.includes(channel) ? 'source' : 'interface',
          sets,
        );
        const computed = Map.groupBy(rows, ({ data_set, indicator }) => `${data_set} ${indicator}`);
        for (const { id } of group)
          for (const [at, data] of sets.entries()) {
            expect({
              seed: data.platformId,
              id,
              differences: differences(computed.get(`${at} ${id}`) ?? [], partsOf(expected[at]?.[id] as OracleValue)),
            }).toEqual({ seed: data.platformId, id, differences: [] });
          }
        // Nothing of an indicator that the statement does not give.
        expect(
          [...new Set(rows.map(({ indicator }) => indicator))].filter((one) => !group.some(({ id }) => id === one)),
        ).toEqual([]);
      }
      // What is over must not slow down what comes.
      for (const table of [
        'beacon_event',
        ...new Set(
          sets
            .flatMap(({ records }) => Object.keys(records))
            .map((entity) => landedTable(entity as Parameters<typeof landedTable>[0])),
        ),
      ])
        await warehouse.command(`TRUNCATE TABLE ${table}`);
    },
    600_000,
  );
});
