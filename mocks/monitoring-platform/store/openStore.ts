import { StartError } from '../../../fixtures/starting/startError.ts';
import { startWithin } from '../../../fixtures/starting/startWithin.ts';
import { withoutPassword } from '../../../fixtures/starting/withoutPassword.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { OperationalStore } from './contract/operationalStore.ts';
import { createMemoryStore } from './createMemoryStore.ts';
import { StoreError } from './storeError.ts';
import type { StoreLocation } from './storeLocation.ts';
import { warehouseIdentity } from './warehouseIdentity.ts';

/** What a database needs is loaded only where there is one: a run of the suite needs none. */
const openKept = async (
  location: Exclude<StoreLocation, { readonly type: 'memory' }>,
  warehouse: string,
): Promise<OperationalStore> => {
  if (location.type === 'directory') {
    const { openDirectoryStore } = await import('./openDirectoryStore.ts');
    return openDirectoryStore({ ...location, warehouse });
  }
  const { openPostgresStore } = await import('./postgres/openPostgresStore.ts');
  return openPostgresStore({
    connection: { connectionString: location.url, application_name: 'heyan', connectionTimeoutMillis: 10_000 },
    label: location.url,
    keyFile: location.keyFile,
    warehouse,
  });
};

/**
 * Opens the operational store and reads what it holds, in time.
 * @throws StoreError, or StartError when the time is over or a server does not start.
 */
export const openStore = async (location: StoreLocation, warehouse: Warehouse): Promise<OperationalStore> => {
  if (location.type === 'memory') return createMemoryStore();
  const label = location.type === 'directory' ? location.directory : location.url;
  const shown = withoutPassword(label);
  const identity = await warehouseIdentity(warehouse);
  return startWithin({
    what: { 'zh-CN': `业务库（${shown}）`, en: `The operational store (${shown})` },
    code: 'HEYAN_STORE',
    start: () => openKept(location, identity),
    discard: (late) => late.close(),
  }).catch((error: unknown) => {
    if (error instanceof StartError) throw error;
    throw new StoreError('unusable', label, error instanceof Error ? error.message : String(error), error);
  });
};
