import { noDeclaration } from '../../spec/ics/declaration.ts';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../spec/clock.ts';
import { withOverrides } from '../../spec/profiles/withOverrides.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { runChecks } from '../../suites/engine/running/runChecks.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { testContext } from '../../suites/engine/running/testContext.ts';
import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => (server.closeAllConnections(), new Promise((resolve) => server.close(resolve)))),
  );
});

/** All interface checks that need no control against one answer for everything. */
const examine = async (
  answer: RequestListener,
  load: { readonly requestsPerSecond?: number; readonly requestsInFlight?: number } = {},
): Promise<readonly CheckResult[]> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = {
    appKey: 'app',
    encryptionKey: '0123456789abcdeffedcba9876543210',
    signatureKey: 'ab'.repeat(32),
  };
  const urls = {
    'site-column': `${url}/site-columns`,
    user: `${url}/users`,
    resource: `${url}/resources`,
    course: `${url}/courses`,
    lesson: `${url}/lessons`,
    material: `${url}/materials`,
  };
  const target = {
    url,
    platformId: 'p1',
    name: 'p1',
    kind: 'resource',
    pages: { home: `${url}/`, others: [] },
    logHost: 'log.invalid',
    declaration: noDeclaration,
    interfaces: { urls, credentials },
  } as const;
  const profile = withOverrides(unpacedProfile(), { load });
  const context = testContext({ target, profile, clock: systemClock, capabilities: new Set(['pages', 'interfaces']) });
  const results: CheckResult[] = [];
  const checks = interfaceChecks.filter(({ needs }) => !needs.includes('control'));
  for await (const result of runChecks({
    checks,
    requirements,
    context,
    waivers: [],
    today: '2026-11-23',
  }))
    results.push(result);
  return results;
};

const page = '{"total":1,"page":1,"pageSize":1,"records":[{"platformId":"p1","columnId":"c1"}]}';

describe('a candidate that has had enough is left alone', () => {
  it.each([429, 503])('answers %i', async (status) => {
    let asked = 0;
    const results = await examine(
      (_request, response) => {
        asked += 1;
        response.writeHead(status).end();
      },
      { requestsInFlight: 1 },
    );
    expect(asked).toBe(3);
    expect(results.filter(({ verdict }) => verdict === 'error')).toEqual([]);
    expect(results.some(({ reason }) => reason === 'limit-reached')).toBe(true);
  });

  it('breaks down later', async () => {
    let asked = 0;
    await examine(
      (_request, response) => {
        asked += 1;
        if (asked <= 10) response.setHeader('content-type', 'application/json').end(page);
        else response.writeHead(500).end();
      },
      { requestsInFlight: 1 },
    );
    expect(asked).toBe(30);
  });
});

it('never more at once than the candidate says it bears', async () => {
  let [running, peak, asked] = [0, 0, 0];
  await examine(
    async (_request, response) => {
      asked += 1;
      running += 1;
      peak = Math.max(peak, running);
      await delay(2);
      running -= 1;
      response.setHeader('content-type', 'application/json').end(page);
    },
    { requestsInFlight: 2 },
  );
  expect(asked).toBeGreaterThan(20);
  expect(peak).toBe(2);
});

it('no faster than the candidate says it bears', async () => {
  const perSecond = 200;
  const times: number[] = [];
  await examine(
    (_request, response) => {
      times.push(performance.now());
      response.setHeader('content-type', 'application/json').end(page);
    },
    { requestsPerSecond: perSecond },
  );
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  // A tenth for what a busy machine delays at the beginning.
  expect(times.length - 1).toBeLessThanOrEqual(seconds * perSecond * 1.1 + 1);
});
