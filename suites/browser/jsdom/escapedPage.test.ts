import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hostWords } from './startHost.ts';

const entry = fileURLToPath(new URL('testEscapedHost.ts', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** What a page gets that has all of the host's realm. Without what the kernel adds (confinement.ts), which not every system has. */
const escape = async (): Promise<{
  readonly results: Readonly<Record<string, string>>;
  readonly reached: number;
  readonly killed: boolean;
}> => {
  let reached = 0;
  const service = createServer((_, response) => response.end('inside'));
  service.on('connection', () => (reached += 1));
  await once(service.listen(0, '127.0.0.1'), 'listening');
  const other = spawn('/bin/sh', ['-c', 'read -r _'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const child = spawn(
    process.execPath,
    hostWords([entry, String((service.address() as AddressInfo).port), root, String(other.pid)]),
    { env: { NODE_ENV: 'production', TZ: 'Asia/Shanghai' }, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  let complaints = '';
  child.stderr?.on('data', (part: Buffer) => (complaints += part.toString()));
  let text = '';
  const said = new Promise<void>((resolve, reject) => {
    child.stdio[3]?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.endsWith('\n')) resolve();
    });
    child.on('exit', () => reject(new Error(`ended: ${complaints}`)));
  });
  try {
    await said;
    return {
      results: JSON.parse(text) as Record<string, string>,
      reached,
      killed: other.exitCode !== null || other.signalCode !== null,
    };
  } finally {
    child.kill('SIGKILL');
    other.kill('SIGKILL');
    service.closeAllConnections();
    service.close();
  }
};

describe('a page that has found its way into the host process', () => {
  it('gets nothing there', async () => {
    const { results, reached, killed } = await escape();
    const { env, argv, global, ...attempts } = results;
    // By whom it is refused: a file that is not there would be no proof.
    const refusal = /^refused: .*(?:not available where pages run|restricted|disallowed|callback was not specified)/;
    expect(Object.fromEntries(Object.entries(attempts).filter(([, came]) => !refusal.test(came)))).toEqual({});
    expect(Object.keys(attempts).length).toBeGreaterThan(35);
    expect({ env, argv, global, reached, killed }).toEqual({
      env: '{}',
      argv: '[]',
      global: '{"fetch":"undefined","WebSocket":"undefined","kill":"undefined"}',
      reached: 0,
      killed: false,
    });
  });
});
