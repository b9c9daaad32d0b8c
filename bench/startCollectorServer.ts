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
  /** Of the collectors in processes of their own; empty where there are none. */
  readonly manyUrl: string;
  /** Microseconds that the server's main thread has worked so far; 0 where the system does not say. */
  readonly processorTime: () => Promise<number>;
  readonly state: () => Promise<CollectorServerState>;
  readonly close: () => Promise<void>;
}

/** bench/collectorServer.ts in a process and a directory of its own; `collectors`: so many more in processes of their own. */
export const startCollectorServer = async (appKey: string, collectors = 0): Promise<CollectorServer> => {
  const directory = await mkdtemp(join(tmpdir(), 'heyan-bench-'));
  const child = fork(
    fileURLToPath(new URL('collectorServer.ts', import.meta.url)),
    [directory, appKey, String(collectors)],
    {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
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
  const asked = async (what: 'state' | 'processor'): Promise<unknown> => {
    const answer = message();
    child.send(what);
    return answer;
  };
  const [collectorUrl, bareUrl, manyUrl] = (await message()) as [string, string, string];
  return {
    collectorUrl,
    bareUrl,
    manyUrl,
    processorTime: async () => (await asked('processor')) as number,
    state: async () => (await asked('state')) as CollectorServerState,
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
