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
  const found = await monitoring.exchange.verify(target.platformId);
  return new Set(
    found
      .filter((one) => records.some(({ table, id }) => table.entity === one.entity && id === one.recordKey))
      .map(({ recordKey }) => recordKey),
  );
};
