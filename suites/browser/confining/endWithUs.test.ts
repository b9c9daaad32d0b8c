import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Processes below that one, with theirs. */
const below = (pid: number): readonly number[] => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): (readonly [number, number])[] => {
      try {
        const [, parent = ''] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8')) ?? [];
        return [[Number(name), Number(parent)]];
      } catch {
        return [];
      }
    });
  const found = new Set([pid]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const [child, parent] of parents) if (found.has(parent)) found.add(child);
  }
  found.delete(pid);
  return [...found];
};
const lives = (pid: number): boolean => {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe.skipIf(process.platform !== 'linux')('what runs pages', () => {
  it('is gone with the run that was killed, even while a page loops', async () => {
    const looping = Promise.withResolvers<void>();
    const site = createServer((request, response) => {
      if (request.url === '/looping') {
        response.end();
        looping.resolve();
      } else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><script>fetch("/looping").then(function () { while (true); }); </script>');
    });
    await once(site.listen(0, '127.0.0.1'), 'listening');
    const run = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('testOrphan.ts', import.meta.url)),
        `http://127.0.0.1:${(site.address() as AddressInfo).port}/`,
      ],
      { stdio: 'ignore' },
    );
    try {
      await looping.promise;
      const processes = below(run.pid ?? 0);
      expect(processes.length).toBeGreaterThan(1);
      run.kill('SIGKILL');
      await once(run, 'exit');
      await expect.poll(() => processes.filter(lives), { timeout: 50_000 }).toEqual([]);
    } finally {
      run.kill('SIGKILL');
      site.closeAllConnections();
      site.close();
    }
  });
});
