import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testSpawn } from '../../../cli/running/testSpawn.ts';

export interface Monitor {
  readonly url: string;
  /** JSON of the answer; rejects where there is none, or where it is none that was expected. */
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    expected?: readonly number[],
  ) => Promise<{ readonly status: number; readonly json: unknown }>;
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** What it said last, where it has ended without being told to. */
  readonly endedByItself: () => Promise<string | undefined>;
  /** Kills the server of its operational store. */
  readonly killStore: () => Promise<void>;
}

/** The process number of a PostgreSQL server, where it runs. */
const serverOf = async (directory: string): Promise<number | undefined> => {
  const text = await readFile(join(directory, 'postgresql/data/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return pid > 1 ? pid : undefined;
};

/** `heyan monitor` in a process of its own, as a user starts it; `killAfterMs`: killed at that time, ready or not. */
export const startMonitor = async (
  directory: string,
  words: readonly string[] = [],
  killAfterMs?: number,
): Promise<Monitor | undefined> => {
  const spawned = testSpawn(['monitor', `--warehouse=${directory}`, '--lang=en', ...words]);
  if (killAfterMs !== undefined) {
    const timer = setTimeout(() => spawned.child.kill('SIGKILL'), killAfterMs);
    await spawned.ended;
    clearTimeout(timer);
    return undefined;
  }
  const first = await Promise.race([spawned.firstLine, spawned.ended]);
  if (typeof first !== 'string') throw new Error(`The monitor ended by itself: ${first.stdout}${first.stderr}`);
  const { url, tokenFile } = JSON.parse(first) as { readonly url: string; readonly tokenFile: string };
  // It is printed at the first start only, which may have been one that was killed.
  const token = (await readFile(tokenFile, 'utf8')).trim();
  return {
    url,
    ask: async (method, path, body, expected = [200, 201, 204]) => {
      const response = await fetch(`${url}${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
      });
      const text = await response.text();
      if (!expected.includes(response.status)) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return { status: response.status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
    },
    end: async (signal) => {
      spawned.child.kill(signal);
      const ended = await spawned.ended;
      if (signal === 'SIGTERM' && ended.code !== 0)
        throw new Error(`The monitor ended with ${ended.code ?? spawned.child.signalCode}: ${ended.stderr}`);
    },
    endedByItself: async () => {
      if (spawned.child.exitCode === null && spawned.child.signalCode === null) return undefined;
      const { code, stderr } = await spawned.ended;
      return `${code ?? spawned.child.signalCode}: ${stderr}`;
    },
    killStore: async () => {
      const pid = await serverOf(directory);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    },
  };
};
