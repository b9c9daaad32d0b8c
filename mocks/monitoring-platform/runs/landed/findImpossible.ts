import { rowRules } from '../../../../spec/coverage/rowRules.ts';
import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { RowRule } from '../../../../spec/coverage/rowRules.ts';
import { landedTable } from '../../warehouse/landedTable.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { ImpossibleRecords, Landed } from '../contract/landed.ts';

/** Deleted ones too: without FINAL they are still there, where they were ever given. */
const everGiven = (columns: string, entity: EntityName): string =>
  `(SELECT ${columns} FROM ${landedTable(entity)} WHERE platform_id = {id:String} AND channel = {channel:String})`;

const conditionOf = ({ impossible, refersTo, agreesWith }: RowRule): string => {
  if (refersTo !== undefined) return `${impossible} NOT IN ${everGiven(refersTo.key, refersTo.entity)}`;
  if (agreesWith === undefined) return impossible;
  const { entity, key, column } = agreesWith;
  const both = `${key}, ${column}`;
  return `${impossible} AND ${key} IN ${everGiven(key, entity)} AND (${both}) NOT IN ${everGiven(both, entity)}`;
};

/** Looks at every landed record of these entities for what none can be. */
export const findImpossible = async (
  warehouse: Pick<Warehouse, 'query'>,
  platformId: string,
  { kind, channel, entities, ahead }: Parameters<Landed['impossible']>[1],
): Promise<readonly ImpossibleRecords[]> => {
  const offered = ({ entity, refersTo, agreesWith }: RowRule): boolean => {
    const other = refersTo ?? agreesWith;
    return entities.includes(entity) && (other === undefined || entities.includes(other.entity));
  };
  const parameters = { id: platformId, channel, ahead: (ahead / 1000).toFixed(3) };
  const all: ImpossibleRecords[] = [];
  for (const [at, rule] of rowRules[kind].entries()) {
    if (!offered(rule)) continue;
    const condition = `ifNull(${conditionOf(rule)}, false)`;
    const [found] = await warehouse.query<{ total: string; bad: string; example: string }>(
      `SELECT count() AS total, countIf(${condition}) AS bad, anyIf(toString(${rule.key}), ${condition}) AS example FROM ${landedTable(rule.entity)} FINAL WHERE platform_id = {id:String} AND channel = {channel:String}`,
      parameters,
    );
    all.push({
      rule: at,
      total: Number(found?.total ?? 0),
      impossible: Number(found?.bad ?? 0),
      example: found?.example ?? '',
    });
  }
  return all;
};
