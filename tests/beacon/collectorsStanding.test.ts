import { afterAll, beforeAll, expect, it } from 'vitest';
import { completeContent } from '../../fixtures/applications/completeContent.ts';
import type { Application } from '../../mocks/monitoring-platform/applications/contract/application.ts';
import { createMonitoringPlatform } from '../../mocks/monitoring-platform/createMonitoringPlatform.ts';
import { authorizedAs } from '../../mocks/monitoring-platform/http/authorizedAs.ts';
import type { AuthorizedAs } from '../../mocks/monitoring-platform/http/authorizedAs.ts';
import { eventSource } from '../../mocks/monitoring-platform/verification/live/eventSource.ts';
import { cloudEnvelope } from './cloudEnvelope.ts';
import { sendBeacon } from './sendBeacon.ts';

const created = await createMonitoringPlatform({
  passwordCost: { logN: 4, r: 8, p: 1 },
  collectors: { count: 2, host: '127.0.0.1', port: 0 },
});
const { app, platform } = created;
const appKey = 'abcdefghijklmnopqrstuvwx';
const collectors = platform.collectors?.url() ?? '';
let origin = '';
let operator: AuthorizedAs | undefined;
let application: Application;
beforeAll(async () => {
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  operator = await authorizedAs(created, 'operator');
  await platform.register({ platformId: 'p1', name: '一', kind: 'resource', appKey, hosts: [] });
  const actor = { accountId: 'applicant', name: 'applicant', role: 'applicant' } as const;
  const draft = await platform.applications.create({ address: '', actor }, completeContent(), {});
  application = { ...draft, platformId: 'p1', appKey };
});
afterAll(() => platform.close());

let count = 0;
/** By so many connections that both collectors get some of them. */
const statuses = async (): Promise<ReadonlySet<number>> => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () =>
      sendBeacon(collectors, {
        body: cloudEnvelope(appKey, { id: 'x', url: 'https://a.example/', ts: Date.now(), _eid: `e${(count += 1)}` }),
      }),
    ),
  );
  return new Set(answers.map(({ status }) => status));
};

it('all collectors know how an application stands as soon as that is kept', async () => {
  expect(await statuses()).toEqual(new Set([200]));
  await platform.store.note({ type: 'application', application: { ...application, state: 'suspended' } });
  expect(await statuses()).toEqual(new Set([503]));
  await platform.store.note({ type: 'application', application: { ...application, state: 'in-operation' } });
  expect(await statuses()).toEqual(new Set([200]));
});

it('who looks at live beacons sees what arrives at every collector, accepted and refused', async () => {
  const stream = await eventSource(`${origin}/platforms/p1/live-beacons`, { cookie: operator?.headers.cookie ?? '' });
  await stream.next('begin');
  const wanted = Array.from({ length: 30 }, (_, at) => `live-${at}`);
  const bodies = wanted.map((id) => cloudEnvelope(appKey, { id, url: 'https://a.example/', ts: Date.now(), _eid: id }));
  await Promise.all(bodies.map((body) => sendBeacon(collectors, { body })));
  const seen = new Set<string>();
  while (seen.size < wanted.length) {
    const { data } = await stream.next('beacon');
    const { eventId, outcome } = data as { readonly eventId: string; readonly outcome: string };
    expect(outcome).toBe('accepted');
    seen.add(eventId);
  }
  expect([...seen].toSorted()).toEqual(wanted.toSorted());
  await sendBeacon(collectors, { body: cloudEnvelope(appKey, { id: '', url: 'https://a.example/', _eid: 'bad' }) });
  expect((await stream.next('beacon')).data).toMatchObject({ outcome: 'refused', reason: 'event-code-missing' });
  stream.leave();
});
