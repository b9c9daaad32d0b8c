import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { StoreError } from '../storeError.ts';

/** Any number that nobody else in the same database uses. */
const lock = 7_106_551_902;
const pauseMs = 100;

export interface StoreHold {
  /** Resolves when the store is this process's own, again where the session was lost. @throws StoreError where another one has it. */
  readonly sure: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Keeps a second monitoring platform out: what one had in memory would not know of what the other wrote. */
export const holdStore = (config: ClientConfig, label: string, patienceMs: number): StoreHold => {
  let session: Client | undefined;
  const lose = (client: Client): void => {
    if (session === client) session = undefined;
  };
  const take = async (): Promise<Client> => {
    const client = new Client(config);
    client.on('error', () => lose(client));
    client.on('end', () => lose(client));
    try {
      await client.connect();
      const deadline = performance.now() + patienceMs;
      for (;;) {
        const { rows } = await client.query<{ readonly held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
          lock,
        ]);
        if (rows[0]?.held === true) return client;
        // A killed process's session ends a little after it.
        if (performance.now() > deadline) throw new StoreError('in-use', label);
        await wait(pauseMs);
      }
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  };
  let taking: Promise<Client> | undefined;
  return {
    sure: async () => {
      if (session !== undefined) return;
      taking ??= take();
      try {
        session = await taking;
      } finally {
        taking = undefined;
      }
    },
    release: async () => {
      const held = session;
      session = undefined;
      await held?.end().catch(() => {});
    },
  };
};
