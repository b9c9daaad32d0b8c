import { keyField } from '../../../../spec/entities/keyField.ts';
import { snakeCase } from '../../../../spec/entities/snakeCase.ts';
import type { Profile } from '../../../../spec/profiles/profile.ts';
import { landedTable } from '../../warehouse/landedTable.ts';
import { landRecords } from '../../warehouse/landRecords.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { Landed } from '../contract/landed.ts';
import { countExternalCalls } from './countExternalCalls.ts';
import { countLanded } from './countLanded.ts';
import { findImpossible } from './findImpossible.ts';
import { landingsOf } from './landingsOf.ts';
import { readLanded } from './readLanded.ts';

/** What landed in this warehouse, asked in words. */
export const landedOf = (warehouse: Warehouse, { values }: Profile): Landed => ({
  landings: (platformId) => landingsOf(warehouse, platformId),
  counts: (platformId) => countLanded(warehouse, platformId, values.beacon.codes),
  records: (platformId, query) => readLanded(warehouse, platformId, query),
  impossible: (platformId, query) => findImpossible(warehouse, platformId, query),
  externalCalls: (platformId, since) => countExternalCalls(warehouse, platformId, since),
  forget: (platformId, entity, ids) =>
    warehouse.command(
      `DELETE FROM ${landedTable(entity)} WHERE platform_id = {platformId:String} AND channel = 'exchange' AND ${snakeCase(keyField(entity))} IN {ids:Array(String)}`,
      { platformId, ids },
    ),
  addReachability: async (platformId, samples) => {
    await landRecords(warehouse, 'reachability-sample', 'source', samples, platformId);
  },
});
