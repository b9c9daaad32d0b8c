import type { EntityName } from '../../../spec/entities/entityName.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Exchange } from './contract/exchange.ts';
import type { ExchangeDigest } from './contract/exchangeDigest.ts';
import type { Violation } from './contract/violation.ts';
import { violationSql } from './violationSql.ts';
import type { ViolationQuestion } from './violationSql.ts';

/** More than this from one table at a time helps nobody. */
const most = 10_000;
/** Keys of one statement: as a parameter they travel in an address. */
const keysAtOnce = 500;
/** An alert keeps so many characters of a key; a longer one is found by its beginning. */
const wholeKey = 256;

interface ViolationRow {
  readonly record_key: string;
  readonly rule: string;
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
}

interface Verification {
  readonly verify: Exchange['verify'];
  /** How many violations there are, by table and rule, the most frequent first: all of them, also of tables of which `verify` listed some. */
  readonly count: (platformId: string, listed: readonly Violation[]) => Promise<ExchangeDigest['violations']>;
}

const chunks = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / keysAtOnce) }, (_, at) =>
    keys.slice(at * keysAtOnce, (at + 1) * keysAtOnce),
  );

/** Verification of what a platform's exchange landed (7.3.4), by the entity schemas and across tables. */
export const createVerify = ({ warehouse, profile, clock, platforms }: MonitoringDependencies): Verification => {
  const begin = async (platformId: string) => {
    const platform = platforms().find((one) => one.platformId === platformId);
    const landings = await warehouse.query<{ readonly entity: EntityName }>(
      "SELECT DISTINCT entity FROM landing WHERE platform_id = {platformId:String} AND channel = 'exchange'",
      { platformId },
    );
    const landed = new Set(landings.map(({ entity }) => entity));
    const latest = clock.now() + profile.values.exchange.clockToleranceSeconds * 1_000;
    return {
      entities: platform === undefined ? [] : entitiesOf(platform.kind, 'data').filter((one) => landed.has(one)),
      tableOf: (entity: EntityName): string => profile.values.exchange.tables[entity] ?? entity,
      ask: <Row>(
        entity: EntityName,
        question: ViolationQuestion,
        parameters: Readonly<Record<string, unknown>> = {},
      ): Promise<readonly Row[]> =>
        warehouse.query<Row>(
          violationSql(entity, (referenced) => landed.has(referenced), question),
          { platformId, latest, ...parameters },
        ),
    };
  };
  return {
    verify: async (platformId, { records } = {}) => {
      const { entities, tableOf, ask } = await begin(platformId);
      const violations: Violation[] = [];
      for (const entity of entities) {
        const table = tableOf(entity);
        const answers =
          records === undefined
            ? [await ask<ViolationRow>(entity, 'list', { most })]
            : await Promise.all(
                chunks(records.get(entity) ?? []).map((keys) =>
                  ask<ViolationRow>(entity, 'list-of-records', {
                    keys,
                    prefixes: keys.filter((key) => key.length >= wholeKey),
                  }),
                ),
              );
        for (const { record_key: recordKey, rule, field, expected, actual } of answers.flat())
          violations.push({ entity, table, recordKey, rule, field, expected, actual });
      }
      return violations;
    },
    count: async (platformId, listed) => {
      const counts: { readonly table: string; readonly rule: string; readonly count: number }[] = [];
      const byEntity = Map.groupBy(listed, ({ entity }) => entity);
      for (const [entity, own] of byEntity) {
        if (own.length >= most) continue;
        for (const [rule, broken] of Map.groupBy(own, (one) => one.rule))
          counts.push({ table: broken[0]?.table ?? entity, rule, count: broken.length });
      }
      // Of these there are more than were listed.
      const many = [...byEntity].filter(([, own]) => own.length >= most).map(([entity]) => entity);
      if (many.length > 0) {
        const { tableOf, ask } = await begin(platformId);
        for (const entity of many)
          for (const { rule, n } of await ask<{ readonly rule: string; readonly n: number }>(entity, 'counts'))
            counts.push({ table: tableOf(entity), rule, count: Number(n) });
      }
      return counts.toSorted((a, b) => b.count - a.count || (a.table + a.rule < b.table + b.rule ? -1 : 1));
    },
  };
};
