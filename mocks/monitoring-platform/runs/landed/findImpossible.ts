import { rowRules } from '../../../../spec/coverage/rowRules.ts';
import type { RowRule } from '../../../../spec/coverage/rowRules.ts';
import { landedTable } from '../../warehouse/landedTable.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { ImpossibleRecords, Landed } from '../contract/landed.ts';

const conditionOf = ({ impossible, refersTo }: RowRule): string =>
  refersTo === undefined
    ? impossible
    : // Deleted ones too: without FINAL they are still there, where they were ever given.
      `${impossible} NOT IN (SELECT ${refersTo.key} FROM ${landedTable(refersTo.entity)} WHERE platform_id = {id:String} AND channel = {channel:String})`;

/** Looks at every landed record of these entities for what none can be. */
export const findImpossible = async (
  warehouse: Pick<Warehouse, 'query'>,
  platformId: string,
  { kind, channel, entities, ahead }: Parameters<Landed['impossible']>[1],
): Promise<readonly ImpossibleRecords[]> => {
  const offered = ({ entity, refersTo }: RowRule): boolean =>
    entities.includes(entity) && (refersTo === undefined || entities.includes(refersTo.entity));
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
