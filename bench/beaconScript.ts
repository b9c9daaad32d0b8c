import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beaconScript } from '../mocks/monitoring-platform/beacon-script/beaconScript.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';
import { createChromiumBrowser } from '../suites/browser/createChromiumBrowser.ts';

const events = 500;

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });

/** The beacon script: its size on the wire, and what one event costs the page's main thread in Chromium. Budget: ≤ 6 KB, ≤ 1 ms. */
export const benchBeaconScript = async (): Promise<readonly string[]> => {
  const profile = referenceProfile();
  const script = beaconScript(profile);
  const bytes = gzipSync(script, { level: 9 }).length;
  const collector = createServer((request, response) => {
    request.resume();
    response
      .writeHead(200, {
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
      })
      .end('{}');
  });
  const site = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><title>bench</title><script>window.aplus_queue=[{action:'aplus.setMetaInfo',arguments:['aplus-rhost-v','${profile.values.beacon.logHost}']}]</script><script src="https://d.alicdn.com/alilog/mlog/aplus/204458013.js"></script>`,
      );
  });
  const browser = await createChromiumBrowser({
    collectorUrl: await listen(collector),
    beaconScript: script,
    scriptAddresses: profile.values.beacon.scriptAddresses,
    logHosts: [profile.values.beacon.logHost],
  });
  try {
    const visitor = await browser.visitor({
      sourceIp: '36.112.0.1',
      userAgent: 'Mozilla/5.0 Chrome/131.0.0.0',
      correlationId: 'bench',
    });
    const page = await visitor.open(await listen(site));
    await page.settled();
    const milliseconds = await page.evaluate<number>(`(() => {
      const start = performance.now();
      for (let index = 0; index < ${events}; index += 1) aplus_queue.push({ action: 'aplus.record', arguments: ['bench', 'CLK', { index, text: '点击按钮' }] });
      return (performance.now() - start) / ${events};
    })()`);
    await visitor.close();
    return [
      `beacon script: ${(bytes / 1024).toFixed(2)} KB gzipped (budget ≤ 6); ${milliseconds.toFixed(3)} ms of main thread per event in Chromium (budget ≤ 1)`,
    ];
  } finally {
    await browser.close();
    collector.close();
    site.close();
  }
};
