import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMonitoringHandlers } from 'heyan/msw';
import { appKey, platformId, startPlatform } from '../src/platform.ts';
import type { Platform } from '../src/platform.ts';
import { collectedUsers, publish } from '../src/publish.ts';
import { keys } from './keys.ts';

/* Our own code against the monitoring platform, which is not there: heyan/msw answers in its place. */
const monitoring = await createMonitoringHandlers({ origin: 'https://monitoring.example' });
const server = setupServer(...monitoring.handlers);
let ours: Platform;

beforeAll(async () => {
  // Calls of our own platform go through.
  server.listen({ onUnhandledFrame: 'bypass' });
  ours = await startPlatform(keys);
  const urls = { 'site-column': `${ours.url}/api/v1/site-columns`, user: `${ours.url}/api/v1/users` };
  await monitoring.platform.register({
    platformId,
    name: '示例服务平台',
    kind: 'service',
    appKey,
    hosts: [],
    interfaces: { urls, credentials: keys },
  });
});
afterAll(async () => {
  server.close();
  await ours.close();
  await monitoring.close();
});

it('publishes its interfaces, which the authority then collects from by subscription', async () => {
  const { catalogue } = monitoring.platform;
  const authority = catalogue.issueAccess(platformId);
  await publish(ours.url, authority);
  expect(catalogue.entries(platformId).map(({ entity, status }) => [entity, status])).toEqual([
    ['site-column', 'published'],
    ['user', 'published'],
  ]);
  await catalogue.subscribe(platformId);
  const reports = await catalogue.pullSubscribed(platformId);
  expect(reports.map(({ entity, landed, problems }) => ({ entity, landed, problems }))).toEqual([
    { entity: 'site-column', landed: 2, problems: [] },
    { entity: 'user', landed: 25, problems: [] },
  ]);
  expect(await collectedUsers(authority)).toBe(25);
});

it('debugs jointly without a problem', async () => {
  const results = await monitoring.platform.catalogue.debugJointly(platformId);
  expect(results.flatMap(({ problems }) => problems)).toEqual([]);
});

it('reports page views that the collector accepts', async () => {
  const pageView = new URLSearchParams({
    logtype: '1',
    appKey,
    _p_url: `${ours.url}/`,
    title: '首页',
    scr: '1920x1080',
  });
  await fetch(`https://monitoring.example/v.gif?${pageView}`);
  expect(await monitoring.platform.collector.bad()).toEqual([]);
  expect(await monitoring.platform.collector.good()).toMatchObject([
    { kind: 'page-view', platformId, pageName: '首页' },
  ]);
});
