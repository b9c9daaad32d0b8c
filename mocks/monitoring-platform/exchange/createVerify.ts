import type { EntityName } from '../../../spec/entities/entityName.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Violation } from './contract/violation.ts';
import { violationSql } from './violationSql.ts';

/** More than this from one table at a time helps nobody. */
const most = 10_000;

interface ViolationRow {
  readonly record_key: string;
  readonly rule: string;
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
}

/** Verification of what a platform's exchange landed (7.3.4), by the entity schemas and across tables. */
export const createVerify =
  ({
    warehouse,
    profile,
    clock,
    platforms,
  }: MonitoringDependencies): ((platformId: string) => Promise<readonly Violation[]>) =>
  async (platformId) => {
    const platform = platforms().find((one) => one.platformId === platformId);
    if (platform === undefined) return [];
    const landings = await warehouse.query<{ readonly entity: EntityName }>(
      "SELECT DISTINCT entity FROM landing WHERE platform_id = {platformId:String} AND channel = 'exchange'",
      { platformId },
    );
    const landed = new Set(landings.map(({ entity }) => entity));
    const latest = clock.now() + profile.values.exchange.clockToleranceSeconds * 1_000;
    const violations: Violation[] = [];
    for (const entity of entitiesOf(platform.kind, 'data').filter((one) => landed.has(one))) {
      const rows = await warehouse.query<ViolationRow>(
        violationSql(entity, (referenced) => landed.has(referenced)),
        { platformId, latest, most },
      );
      const table = profile.values.exchange.tables[entity] ?? entity;
      violations.push(
        ...rows.map(({ record_key: recordKey, rule, field, expected, actual }) => ({
          entity,
          table,
          recordKey,
          rule,
          field,
          expected,
          actual,
        })),
      );
    }
    return violations;
  };
