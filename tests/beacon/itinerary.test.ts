import { expect, it } from 'vitest';
import { planItinerary } from '../../fixtures/visitors/planItinerary.ts';
import type { Segment } from '../../fixtures/visitors/planItinerary.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { coveredTime, playedTime } from '../../suites/beacon/touring/playedTime.ts';
import { openBrowser } from '../../suites/run/openBrowser.ts';
import { registeredPlatform } from '../../suites/run/registeredPlatform.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { unpacedProfile } from '../unpacedProfile.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { missingChromium } from '../../suites/browser/chromium/missingChromium.ts';

const profile = unpacedProfile();
const { codes } = profile.values.beacon;
const seed = Number(process.env['HEYAN_ITINERARY_SEED'] ?? 20_231_129);
/** Chromium's media clock goes on between a part's begin or end and the event that tells of it. */
const mediaClock = { jsdom: 1e-9, chromium: 0.1 } as const;

/** Visitors with a seeded itinerary through the real pages of a reference access platform, and what the monitoring platform makes of them. */
const travel = async (name: 'jsdom' | 'chromium', count: number) => {
  const platform = await startAccessPlatform({ kind: 'resource', frontDatabase: 'none', profile });
  const monitoring = await startMonitoringPlatform({ profile });
  try {
    const { target } = await resolveTarget({ url: platform.url, profile });
    await monitoring.register(registeredPlatform(target));
    await monitoring.interfaces.pull(target.platformId, { entities: ['resource'] });
    const { visitors, truth } = planItinerary(seed, count);
    const player = target.beacon?.pages?.['player'] ?? '';
    const column = String(
      platform.business.records('site-column').find((record) => record.fields['url'] !== target.pages.home)?.fields[
        'url'
      ],
    );
    const urls = { home: target.pages.home, column, player };
    const browser = await openBrowser(name, { collectorUrl: monitoring.url, profile, target });
    const played: (readonly Segment[])[] = [];
    try {
      for (const { sourceIp, userAgent, steps } of visitors) {
        const visitor = await browser.visitor({ sourceIp, userAgent, correlationId: name });
        for (const { page, clicks, segments } of steps) {
          const opened = await visitor.open(urls[page]);
          await opened.settled();
          for (let click = 0; click < clicks; click += 1) {
            expect(await opened.click('#search')).toBe(true);
            await opened.settled();
          }
          if (segments.length > 0) played.push((await opened.play('#player', segments)) ?? []);
          await opened.settled();
          await opened.close();
        }
        await visitor.close();
      }
    } finally {
      await browser.close();
    }
    const computed = await monitoring.indicators.compute({ platformId: target.platformId, correlationId: name });
    const value = (id: string): number | null => computed.find((indicator) => indicator.id === id)?.value ?? null;
    const parts = (id: string, dimension: string): Record<string, number> => {
      const sums: Record<string, number> = {};
      for (const row of computed.find((indicator) => indicator.id === id)?.breakdown ?? [])
        if (row.dimensions[dimension] !== undefined)
          sums[row.dimensions[dimension]] = (sums[row.dimensions[dimension]] ?? 0) + (row.value ?? 0);
      return sums;
    };
    const length = Number(
      platform.business.records('resource').find((resource) => resource.fields['url'] === player)?.fields[
        'durationSeconds'
      ],
    );
    return { truth, value, parts, played, length, refused: await monitoring.collector.bad({ correlationId: name }) };
  } finally {
    await monitoring.close();
    await platform.close();
  }
};

const visitorsIn = (name: 'jsdom' | 'chromium', count: number) => (): void => {
  it(`come to exactly the indicators of their itinerary (${count} visitors)`, async () => {
    const { truth, value, parts, played, length, refused } = await travel(name, count);
    expect({
      uniqueVisitors: value('t3-1-unique-visitors'),
      devices: parts('t3-2-devices', 'device'),
      regions: parts('t3-3-regions', 'province'),
      pageViews: value('t3-4-page-views'),
      viewsPerHundred: value('t3-5-views-per-hundred'),
      clicks: value('t3-6-clicks'),
      navigation: parts('t3-7-click-trace', 'eventCode')[codes.navigationExposure],
      carousel: parts('t3-7-click-trace', 'eventCode')[codes.carouselExposure],
    }).toEqual(truth);
    expect(refused.filter(({ reason }) => reason !== 'duplicate')).toEqual([]);
    expect(truth.clicks).toBeGreaterThan(0);
    // What the browser really played, which is the itinerary itself where time passes on command.
    const tolerance = mediaClock[name] * played.flat().length;
    const viewing = played.flatMap((segments) => playedTime(segments)).reduce((sum, seconds) => sum + seconds, 0);
    expect(Math.abs((value('t4-8-viewing-time') ?? 0) - viewing)).toBeLessThanOrEqual(tolerance);
    const completion =
      (100 * played.reduce((sum, segments) => sum + coveredTime(segments) / length, 0)) / played.length;
    expect(Math.abs((value('t4-9-completion') ?? 0) - completion)).toBeLessThanOrEqual((100 * tolerance) / length);
  }, 450_000);
};
testWhere(undefined, 'visitors in jsdom', visitorsIn('jsdom', 9));
testWhere(await missingChromium(), 'visitors in Chromium', visitorsIn('chromium', 6));
