import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorized } from '../../mocks/monitoring-platform/http/authorized.ts';
import type { AccessPlatform } from '../../mocks/access-platform/accessPlatform.ts';
import { callAuthority } from '../../mocks/access-platform/catalogue/callAuthority.ts';
import { publishCatalogue } from '../../mocks/access-platform/catalogue/publishCatalogue.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { systemClock } from '../../spec/clock.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { runChecks } from '../../suites/engine/running/runChecks.ts';
import { testContext } from '../../suites/engine/running/testContext.ts';
import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import { registeredPlatform } from '../../suites/run/registeredPlatform.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import type { Target } from '../../suites/target/target.ts';
import { proxyDocument } from './proxyDocument.ts';
import { startPrism } from './startPrism.ts';
import type { Prism } from './startPrism.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

interface Violation {
  readonly location: readonly string[];
  readonly severity: string;
  readonly message: string;
}

/** Prism cuts a list that is too long for a header and says so in front of it. */
const violationsOf = (header: string): readonly Violation[] => {
  if (!header.startsWith('Too many')) return JSON.parse(header) as readonly Violation[];
  return [
    {
      location: [header.includes('"location":["response"') ? 'response' : 'request'],
      severity: 'Error',
      message: header.slice(0, 400),
    },
  ];
};

const profile = unpacedProfile();
const directory = mkdtempSync(join(tmpdir(), 'heyan-prism-'));
const running: Prism[] = [];
let platform: AccessPlatform;
let monitoring: MonitoringPlatform;

beforeAll(async () => {
  [platform, monitoring] = await Promise.all([
    startAccessPlatform({ kind: 'resource', frontDatabase: 'none', profile }),
    startMonitoringPlatform({ profile }),
  ]);
});
afterAll(async () => {
  await Promise.all([...running.map((prism) => prism.close()), platform?.close(), monitoring?.close()]);
  rmSync(directory, { recursive: true, force: true });
});

const through = async (file: string, upstream: string): Promise<Prism> => {
  const prism = await startPrism(file, upstream);
  running.push(prism);
  return prism;
};

describe('prism as a proxy', () => {
  it(
    'finds no violation in what the interface suite asks rightly, and in nothing that the reference platform answers',
    { timeout: 150_000 },
    async () => {
      const prism = await through(proxyDocument(directory), platform.url);
      const { target } = await resolveTarget({ url: platform.url, profile });
      if (target.interfaces === undefined) throw new Error('The reference platform has interfaces.');
      const urls = Object.fromEntries(
        Object.entries(target.interfaces.urls).map(([entity, url]) => [entity, url.replace(platform.url, prism.url)]),
      );
      const behind: Target = { ...target, interfaces: { ...target.interfaces, urls } };

      const violations: unknown[] = [];
      const seen = { answers: 0, described: 0, wronglyAsked: 0 };
      const watching: typeof fetch = async (input, init) => {
        const response = await fetch(input, init);
        if (!response.url.startsWith(prism.url)) return response;
        seen.answers += 1;
        const found = violationsOf(response.headers.get('sl-violations') ?? '[]');
        // What is asked wrongly on purpose is refused; whatever is answered with data has been asked as the document says.
        const counted = found.filter(
          ({ location, severity }) => severity === 'Error' && (response.status < 300 || location[0] === 'response'),
        );
        if (response.status === 200 && found.length === 0) seen.described += 1;
        if (response.status === 401 && found.some(({ location }) => location[0] === 'request')) seen.wronglyAsked += 1;
        const method = input instanceof Request ? input.method : (init?.method ?? 'GET');
        if (counted.length > 0 && method === 'GET')
          violations.push({ method, url: response.url, status: response.status, counted });
        return response;
      };
      const context = testContext({
        target: behind,
        profile,
        clock: systemClock,
        capabilities: new Set(['pages', 'interfaces', 'control']),
        fetch: watching,
      });
      const broken: string[] = [];
      for await (const result of runChecks({
        checks: interfaceChecks,
        requirements,
        context,
        waivers: [],
        today: '2026-11-23',
      }))
        if (result.verdict === 'error') broken.push(result.id);
      expect({ violations, broken }).toEqual({ violations: [], broken: [] });
      expect(seen.answers).toBeGreaterThan(60);
      expect(seen.described).toBeGreaterThan(30);
      // Prism is really looking: requests that lack a header are violations for it too.
      expect(seen.wronglyAsked).toBeGreaterThan(3);
    },
  );

  it(
    'lets the publication and the calls of the authority through, when every violation would be an error',
    { timeout: 150_000 },
    async () => {
      const prism = await startPrism(
        new URL('../../spec/openapi/monitoring-platform.openapi.yaml', import.meta.url).pathname,
        monitoring.url,
        { errors: true },
      );
      running.push(prism);
      const { target } = await resolveTarget({ url: platform.url, profile });
      await monitoring.register(registeredPlatform(target));
      const { credentials } = monitoring.catalogue.issueAccess(platform.platformId);
      const authority = { url: prism.url, credentials };
      const published = await publishCatalogue(platform, authority);
      expect(published).toBe(Object.keys(target.interfaces?.urls ?? {}).length);
      await monitoring.catalogue.subscribe(platform.platformId);
      await monitoring.catalogue.pullSubscribed(platform.platformId);
      expect(await callAuthority(platform, authority)).toMatchObject({
        user: platform.business.records('user').filter(({ isDeleted }) => isDeleted !== true).length,
      });
      const get = async (path: string): Promise<unknown> =>
        (
          await fetch(`${prism.url}/platforms/${platform.platformId}/${path}`, {
            headers: authorized(monitoring),
          })
        ).json();
      expect(await get('catalogue')).toMatchObject({
        entries: expect.arrayContaining([expect.objectContaining({ status: 'published' })]) as unknown,
      });
      expect(await get('subscriptions')).toMatchObject({ subscriptions: expect.any(Array) as unknown });
      expect(await get('calls')).toMatchObject({ calls: expect.any(Array) as unknown });
      await monitoring.catalogue.debugJointly(platform.platformId);
      expect(await get('joint-debugging')).toMatchObject({ results: expect.any(Array) as unknown });
    },
  );
});
