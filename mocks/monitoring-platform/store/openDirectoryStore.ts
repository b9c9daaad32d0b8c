import { makeDirectory } from '../../../fixtures/starting/makeDirectory.ts';
import { startKeptPostgres } from '../../../fixtures/databases/servers/startKeptPostgres.ts';
import type { OperationalStore } from './contract/operationalStore.ts';
import { directoryServer } from './directoryServer.ts';
import { StoreError } from './storeError.ts';
import { openPostgresStore } from './postgres/openPostgresStore.ts';

export interface DirectoryStoreOptions {
  /** Of the warehouse; the server's data are in a folder `postgresql` of it; chDB has one of its own by the name `store`. */
  readonly directory: string;
  readonly keyFile: string;
  readonly warehouse: string;
}

interface Shared {
  readonly store: Promise<OperationalStore>;
  users: number;
}

/** A directory has one server, and one process; who opens it again in this process gets the same store. */
const opened = new Map<string, Shared>();

const open = async ({ directory, keyFile, warehouse }: DirectoryStoreOptions): Promise<OperationalStore> => {
  makeDirectory(directory);
  const { folder, password } = directoryServer(directory, keyFile);
  const server = await startKeptPostgres({ directory: folder, password });
  try {
    const connection = { host: '127.0.0.1', port: server.port, database: 'postgres', ...server.superuser };
    const store = await openPostgresStore({ connection, label: folder, keyFile, warehouse });
    return {
      ...store,
      close: async () => {
        try {
          await store.close();
        } finally {
          await server.close();
        }
      },
    };
  } catch (error) {
    await server.close();
    // The password of the server is made from the key.
    if ((error as { readonly code?: unknown }).code === '28P01') throw new StoreError('key-other', keyFile);
    throw error;
  }
};

/** The store in a PostgreSQL server of its own, whose data are beside the warehouse's. @throws StoreError, StartError. */
export const openDirectoryStore = async (options: DirectoryStoreOptions): Promise<OperationalStore> => {
  const { directory } = options;
  const mine: Shared = opened.get(directory) ?? { store: open(options), users: 0 };
  opened.set(directory, mine);
  mine.users += 1;
  const leave = async (): Promise<void> => {
    mine.users -= 1;
    if (mine.users > 0) return;
    if (opened.get(directory) === mine) opened.delete(directory);
    await (await mine.store).close();
  };
  try {
    const store = await mine.store;
    let closed: Promise<void> | undefined;
    return { ...store, close: () => (closed ??= leave()) };
  } catch (error) {
    if (opened.get(directory) === mine) opened.delete(directory);
    throw error;
  }
};
