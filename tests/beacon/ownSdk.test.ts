import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import type { AccessPlatform } from '../../mocks/access-platform/accessPlatform.ts';
import { beaconChecks } from '../../suites/beacon/beaconChecks.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { unpacedProfile } from '../unpacedProfile.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { missingChromium } from '../../suites/browser/chromium/missingChromium.ts';

const profile = unpacedProfile();

/** A vendor's own script of a dozen lines, of the plain query flavour: GET of a picture, nothing of the reference script. */
const ownScript = `(function () {
  var meta = {};
  function send(path, more) {
    var query = 'logtype=' + (more ? 2 : 1) + '&appKey=' + encodeURIComponent(meta.appKey) + '&_p_url=' + encodeURIComponent(location.href) + '&pre=' + encodeURIComponent(document.referrer) + '&title=' + encodeURIComponent(document.title) + '&scr=1920x1080' + (more || '');
    var picture = new Image();
    picture.src = 'https://' + meta['aplus-rhost-v'] + path + '?' + query;
  }
  function push(entry) { if (/setMetaInfo$/.test(entry.action)) meta[entry.arguments[0]] = entry.arguments[1]; }
  var before = window.aplus_queue || [];
  window.aplus_queue = { push: push };
  before.forEach(push);
  send('/v.gif');
})();`;

let vendor: FastifyInstance;
let platform: AccessPlatform;
beforeAll(async () => {
  vendor = Fastify();
  vendor.get('/sdk.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(ownScript));
  const origin = await vendor.listen({ port: 0, host: '127.0.0.1' });
  platform = await startAccessPlatform({
    kind: 'service',
    frontDatabase: 'none',
    profile,
    beaconScript: `${origin}/sdk.js`,
  });
});
afterAll(async () => {
  await platform.close();
  await vendor.close();
});

const examined = (browser: 'jsdom' | 'chromium') => (): void => {
  it('is run as it is: what its script sends is collected and judged', async () => {
    const resolved = await resolveTarget({ url: platform.url, profile });
    const wanted = [
      'beacon.events-accepted',
      'beacon.views-equal-visits',
      'beacon.visitors-told-apart',
      'beacon.covers-every-column',
      'beacon.annex-loader',
      'beacon.clicks-counted',
    ];
    const verdicts: Record<string, string> = {};
    for await (const line of startRun({
      resolved,
      profile,
      origin: 'external',
      faults: [],
      browser,
      checks: beaconChecks.filter(({ id }) => wanted.includes(id)),
      seed: 1,
    }))
      if (line.type === 'check') verdicts[line.id] = line.verdict;
    // It reports views and nothing else, so its clicks are missed, and nothing is held against its being another script.
    expect(verdicts).toEqual({
      'beacon.events-accepted': 'passed',
      'beacon.views-equal-visits': 'passed',
      'beacon.visitors-told-apart': 'passed',
      'beacon.covers-every-column': 'passed',
      'beacon.annex-loader': 'passed',
      'beacon.clicks-counted': 'failed',
    });
  }, 300_000);
};
testWhere(undefined, 'a platform with a script of its own, in jsdom', examined('jsdom'));
testWhere(await missingChromium(), 'a platform with a script of its own, in Chromium', examined('chromium'));
