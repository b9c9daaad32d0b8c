import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface CollectorServerState {
  /** JavaScript heap and buffers, after a collection. */
  readonly heapBytes: number;
  /** The whole process, the warehouse's engine with it. */
  readonly residentBytes: number;
  readonly good: number;
  readonly bad: number;
  /** Bad events without a reason. */
  readonly unexplained: number;
}

export interface CollectorServer {
  readonly collectorUrl: string;
  /** Answers and stores nothing. */
  readonly bareUrl: string;
  readonly state: () => Promise<CollectorServerState>;
  readonly close: () => Promise<void>;
}

/** bench/collectorServer.ts in a process and a directory of its own. */
export const startCollectorServer = async (appKey: string): Promise<CollectorServer> => {
  const directory = await mkdtemp(join(tmpdir(), 'heyan-bench-'));
  const child = fork(fileURLToPath(new URL('collectorServer.ts', import.meta.url)), [directory, appKey], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const message = async (): Promise<unknown> => {
    const [value] = (await Promise.race([
      once(child, 'message'),
      ended.then(([code]) =>
        Promise.reject(new Error(`Expected the collector's process to answer, but it ended with ${String(code)}.`)),
      ),
    ])) as [unknown];
    return value;
  };
  const [collectorUrl, bareUrl] = (await message()) as [string, string];
  return {
    collectorUrl,
    bareUrl,
    state: async () => {
      const answer = message();
      child.send('state');
      return (await answer) as CollectorServerState;
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
