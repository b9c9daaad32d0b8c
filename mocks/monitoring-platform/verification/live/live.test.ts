import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeContent } from '../../../../fixtures/applications/completeContent.ts';
import { createMonitoringPlatform } from '../../createMonitoringPlatform.ts';
import { authorizedAs } from '../../http/authorizedAs.ts';
import type { AuthorizedAs } from '../../http/authorizedAs.ts';
import { eventSource } from './eventSource.ts';

const created = await createMonitoringPlatform({ passwordCost: { logN: 4, r: 8, p: 1 } });
const { app, platform } = created;
let [owner, other, operator]: AuthorizedAs[] = [];
let [platformId, appKey, host] = ['', '', ''];
let origin = '';
beforeAll(async () => {
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  [owner, other, operator] = [
    await authorizedAs(created, 'applicant'),
    await authorizedAs(created, 'applicant'),
    await authorizedAs(created, 'operator'),
  ];
  const { applications } = platform;
  const acting = (role: 'applicant' | 'reviewer' | 'operator', accountId: string) =>
    ({ address: '', actor: { accountId, name: role, role } }) as const;
  let one = await applications.create(acting('applicant', owner.accountId), completeContent(), {});
  for (const [role, action] of [
    ['applicant', 'submit'],
    ['reviewer', 'take'],
    ['reviewer', 'approve'],
    ['operator', 'dispatch'],
  ] as const)
    one = await applications.move(
      acting(role, role === 'applicant' ? (owner?.accountId ?? '') : role),
      one.applicationId,
      action,
      'r',
      { version: one.version },
    );
  [platformId, appKey, host] = [one.platformId ?? '', one.appKey ?? '', platform.platforms()[0]?.hosts[0] ?? ''];
});
afterAll(() => platform.close());

const follow = (who: AuthorizedAs | undefined, headers: Readonly<Record<string, string>> = {}) =>
  eventSource(`${origin}/platforms/${platformId}/live-beacons`, { cookie: who?.headers.cookie ?? '', ...headers });
const report = (key: string, eventId: string, page = `https://${host}/a`) =>
  fetch(`${origin}/web_logs`, {
    method: 'POST',
    body: JSON.stringify([{ data: [{ id: eventId, app_key: key, event_code: 'x', page }] }]),
  });
const viaQuery = (key: string, code: string, page = `https://${host}/<img src=x onerror=alert(1)>`) =>
  fetch(`${origin}/v.gif?${new URLSearchParams({ appKey: key, logtype: '1', _p_url: page, title: code })}`);

describe('the live session of beacons', () => {
  it('is for who the platform belongs to and for the authority, and asks for events', async () => {
    expect((await follow(other)).status).toBe(404);
    expect((await eventSource(`${origin}/platforms/${platformId}/live-beacons`, {})).status).toBe(401);
    const plain = await fetch(`${origin}/platforms/${platformId}/live-beacons`, {
      headers: { cookie: operator?.headers.cookie ?? '' },
    });
    expect(plain.status).toBe(406);
    const both = await Promise.all([follow(owner), follow(operator)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    for (const one of both) one.leave();
  });

  it('tells within a second what was refused and why, and goes on where it broke off', async () => {
    const stream = await follow(owner);
    expect((await stream.next('begin')).data).toEqual({ missed: false });
    const sent = performance.now();
    const answer = await viaQuery('nobody-has-this-key', 'a');
    const { id, data } = await stream.next('beacon');
    expect(performance.now() - sent).toBeLessThan(1_000);
    expect([answer.status, data]).toMatchObject([
      503,
      { outcome: 'refused', reason: expect.stringMatching(/^unknown-/) as string },
    ]);
    expect((data['message'] as { en: string }).en.length).toBeGreaterThan(10);
    stream.leave();
    await report('nobody-has-this-key', 'e2');
    await viaQuery('nor-this', 'b');
    const again = await follow(owner, { 'last-event-id': id ?? '' });
    const next = await again.next('beacon');
    expect(next.data).toMatchObject({ outcome: 'refused' });
    again.leave();
    // Ids of another process: what was missed is said.
    const foreign = await follow(owner, { 'last-event-id': 'deadbeef-7' });
    expect((await foreign.next('begin')).data).toEqual({ missed: true });
    foreign.leave();
  });

  it('tells what was accepted', async () => {
    const stream = await follow(owner);
    await stream.next('begin');
    const response = await viaQuery(appKey, 'c', `https://${host}/lesson`);
    expect(response.status).toBe(200);
    const { data } = await stream.next('beacon');
    expect(data).toMatchObject({ outcome: 'accepted', reason: null, pageUrl: `https://${host}/lesson` });
    stream.leave();
  });

  it('ends with its session, at once', async () => {
    const somebody = await authorizedAs(created, 'operator');
    const stream = await follow(somebody);
    await stream.next('begin');
    const over = stream.next('never').catch(() => undefined);
    const answer = await app.inject({ method: 'DELETE', url: '/session', headers: somebody.headers });
    expect(answer.statusCode).toBe(204);
    await Promise.all([stream.ended, over]);
  });

  it('is not opened without end', async () => {
    const somebody = await authorizedAs(created, 'operator');
    const all = await Promise.all(Array.from({ length: 11 }, () => follow(somebody)));
    expect(all.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    for (const one of all) one.leave();
  });

  it('ends with the monitoring platform', async () => {
    const stream = await follow(operator);
    await stream.next('begin');
    const over = stream.next('never').catch(() => undefined);
    await platform.close();
    await Promise.all([stream.ended, over]);
    expect(await over).toBeUndefined();
  });
});
