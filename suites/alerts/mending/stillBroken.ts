import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';

/** Ids of records against which verification still has something once what changed has been extracted (7.3.5). */
export const stillBroken = async (
  { monitoring, target, signal }: CheckContext,
  records: readonly { readonly table: Pick<FrontDatabaseTable, 'entity'>; readonly id: string }[],
): Promise<ReadonlySet<string>> => {
  await monitoring.exchange.extract(target.platformId, {
    entities: [...new Set(records.map(({ table }) => table.entity))],
    signal,
  });
  const byEntity = Map.groupBy(records, ({ table }) => table.entity);
  // By name: a platform may have more broken rows than are listed.
  const found = await monitoring.exchange.verify(target.platformId, {
    records: new Map([...byEntity].map(([entity, some]) => [entity, some.map(({ id }) => id)])),
  });
  return new Set(
    found
      .filter((one) => records.some(({ table, id }) => table.entity === one.entity && id === one.recordKey))
      .map(({ recordKey }) => recordKey),
  );
};
