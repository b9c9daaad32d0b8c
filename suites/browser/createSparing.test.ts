import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { createChromiumBrowser } from './createChromiumBrowser.ts';
import { createJsdomBrowser } from './createJsdomBrowser.ts';
import { createSparing } from './createSparing.ts';
import { VisitError } from './visitError.ts';

describe('sparing', () => {
  const thrown = (act: () => void): unknown => {
    try {
      act();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const refusal = (sparing: ReturnType<typeof createSparing>, url: string): string =>
    String((thrown(() => sparing.refuse(url)) as VisitError | undefined)?.message ?? '');

  it('spares a page that hung twice, once of them alone, whatever its fragment', () => {
    const sparing = createSparing();
    sparing.hung('http://a/x', false);
    expect(sparing.suspected('http://a/x#y')).toBe(true);
    sparing.hung('http://a/x#z', false);
    expect(refusal(sparing, 'http://a/x')).toBe('');
    sparing.hung('http://a/x', true);
    expect(refusal(sparing, 'http://a/x#y')).toContain('http://a/x');
    expect(refusal(sparing, 'http://a/')).toBe('');
  });

  it('forgets a suspicion when a visit goes well', () => {
    const sparing = createSparing();
    sparing.hung('http://a/x', true);
    sparing.went('http://a/x');
    expect(sparing.suspected('http://a/x')).toBe(false);
    sparing.hung('http://a/x', true);
    expect(refusal(sparing, 'http://a/x')).toBe('');
  });

  it('spares an origin of which three pages are spared', () => {
    const sparing = createSparing();
    for (const page of ['1', '2', '3']) for (const _ of [1, 2]) sparing.hung(`http://a/${page}`, true);
    expect(refusal(sparing, 'http://a/4')).toContain('http://a hang');
    expect(refusal(sparing, 'http://b/4')).toBe('');
  });
});

const looping = '<!doctype html><script>while (true) {}</script>';
const site = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(request.url === '/' ? looping : '<!doctype html><title>fine</title>');
});
const listen = async (server: Server): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let origin = '';
let browsers: readonly Browser[] = [];
beforeAll(async () => {
  origin = await listen(site);
  const options = {
    collectorUrl: 'http://127.0.0.1:9',
    beaconScript: '',
    scriptAddresses: [],
    logHosts: [],
    patienceMs: 500,
  };
  browsers = [await createJsdomBrowser(options), await createChromiumBrowser(options)];
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  site.closeAllConnections();
  site.close();
});

describe.each(['jsdom', 'chromium'] as const)('in %s', (name) => {
  it(
    'a page that hangs is visited some times, its neighbours all the same, and then no more',
    { timeout: 300_000 },
    async () => {
      const browser = browsers.find((one) => one.name === name);
      const visit = async (path: string): Promise<string> => {
        const visitor = await browser?.visitor({ sourceIp: '36.112.0.1', userAgent: 'x', correlationId: 'c' });
        try {
          const page = await visitor?.open(`${origin}${path}`);
          const title = await page?.evaluate<string>('document.title');
          await page?.close();
          return title ?? '';
        } catch (error) {
          if (!(error instanceof VisitError)) throw error;
          return error.message.includes('not visited any more') ? 'spared' : error.code;
        } finally {
          await visitor?.close();
        }
      };
      // Side by side, as checks are; who was ended together with it comes again, as onTour does.
      const first = await Promise.all(['/', '/a', '/', '/b', '/'].map(visit));
      expect(first.filter((came) => came === 'spared')).toEqual([]);
      expect(await Promise.all(['/a', '/', '/b', '/'].map(visit))).toEqual([
        'fine',
        expect.any(String),
        'fine',
        expect.any(String),
      ]);
      expect(await Promise.all(['/', '/a', '/', '/'].map(visit))).toEqual(['spared', 'fine', 'spared', 'spared']);
    },
  );
});
