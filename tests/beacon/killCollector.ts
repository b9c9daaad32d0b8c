import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('collectorProcess.ts', import.meta.url));
const start = (mode: 'serve' | 'list', directory: string): ChildProcess =>
  fork(entry, [mode, directory], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
const message = async (child: ChildProcess): Promise<unknown> => {
  const [value] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`Expected the collector's process to answer, but it ended with ${String(code)}.`)),
    ),
  ])) as [unknown];
  return value;
};

/** A real collector under load, killed with SIGKILL after so many acknowledgements; then what its warehouse still holds. */
export const killCollector = async (
  acknowledgements: number,
): Promise<{ readonly acknowledged: number; readonly missing: readonly string[] }> => {
  const directory = await mkdtemp(join(tmpdir(), 'heyan-kill-'));
  try {
    const child = start('serve', directory);
    const url = String(await message(child));
    const acknowledged: string[] = [];
    const ended = once(child, 'exit');
    let sent = 0;
    const walk = async (): Promise<void> => {
      while (!child.killed) {
        sent += 1;
        const id = `event-${sent}`;
        const body = Buffer.from(
          JSON.stringify({
            h: { ak: '0123456789abcdefghijklmn' },
            a: { e: { s: [{ id: '$$_page_start', url: 'https://platform.example/', _eid: id }] } },
          }),
        ).toString('base64');
        const answer = await fetch(`${url}/v.gif`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'text/plain' },
        }).catch(() => undefined);
        if (answer?.ok === true) acknowledged.push(id);
        if (acknowledged.length >= acknowledgements) child.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 50 }, walk));
    await ended;
    const reader = start('list', directory);
    const kept = new Set((await message(reader)) as string[]);
    return { acknowledged: acknowledged.length, missing: acknowledged.filter((id) => !kept.has(id)) };
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
};
