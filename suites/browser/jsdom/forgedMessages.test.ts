import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { VisitError } from '../visitError.ts';
import { hostMessage } from './hostMessage.ts';
import { startHost } from './startHost.ts';

const entry = fileURLToPath(new URL('testForgingHost.ts', import.meta.url));
const forgeries = [
  ...readFileSync(entry, 'utf8')
    .slice(0, -1)
    .matchAll(/^ {2}(?:'([^']+)'|(null)): \(/gm),
].map(([, quoted, plain]) => quoted ?? plain ?? '');

describe('what a page makes its process say', () => {
  it.each(forgeries)('ends that page, not the run: %s', async (forgery) => {
    const host = startHost(
      { collectorUrl: 'http://127.0.0.1:9', beaconScript: '', scriptAddresses: [], logHosts: [] },
      [entry, forgery],
    );
    const { rss } = process.memoryUsage();
    try {
      await host.visitor(1, { sourceIp: '36.112.0.1', userAgent: 'x', correlationId: 'c' });
      await expect(host.ask('open', 2, ['http://127.0.0.1:1/', {}], 1)).rejects.toBeInstanceOf(VisitError);
      expect(host.alive()).toBe(false);
      expect(process.memoryUsage().rss - rss).toBeLessThan(400_000_000);
    } finally {
      await host.close();
    }
  });

  it('all the forgeries were tried', () => expect(forgeries.length).toBeGreaterThanOrEqual(18));

  it('is read where it is as agreed', () => {
    const right = [
      { kind: 'done', id: 1 },
      { kind: 'done', id: 1, value: { any: ['thing'] } },
      { kind: 'failed', id: 1, code: 'hung', message: 'x' },
      { kind: 'state', page: 1, url: 'x', status: 200, errors: ['x'], requested: ['y'], unjudged: [], lacked: [] },
      { kind: 'request', id: 1, visitor: 2, url: 'http://a/', method: 'GET', headers: { accept: '*/*' } },
      { kind: 'request', id: 1, visitor: 2, url: 'http://a/', method: 'POST', headers: {}, body: 'eA==' },
    ];
    for (const message of right) expect(hostMessage(JSON.stringify(message))).toEqual(message);
    // One member of the wrong kind is enough, whichever.
    for (const message of right.slice(2))
      for (const name of Object.keys(message))
        for (const wrong of [null, [null], 1.5, -1, true])
          expect(
            hostMessage(JSON.stringify({ ...message, [name]: wrong })),
            `${name} ${String(wrong)}`,
          ).toBeUndefined();
  });
});
