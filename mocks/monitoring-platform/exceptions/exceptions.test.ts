import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditNote } from '../audit/contract/auditEntry.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import type { StatusItem } from '../health/statusItem.ts';
import { authorizedAs } from '../http/authorizedAs.ts';
import type { AuthorizedAs } from '../http/authorizedAs.ts';
import { reconcile } from './reconcile.ts';

const hour = 3_600_000;
const item = (code: string, more: Partial<StatusItem> = {}): StatusItem => ({
  aspect: 'health',
  code,
  subject: 's',
  status: 'alert',
  message: { 'zh-CN': '无', en: 'none' },
  expected: '1',
  actual: '0',
  ...more,
});

describe('what is seen of a platform', () => {
  it('is one exception for each cause, closed when it is gone, and the same one when it comes again soon', () => {
    const first = reconcile('p', [], [item('a'), item('b'), item('c', { status: 'ok' })], 0);
    expect(first.opened.map(({ code, state }) => [code, state])).toEqual([
      ['a', 'open'],
      ['b', 'open'],
    ]);
    const seen = reconcile('p', first.changed, [item('a', { actual: '-1' }), item('b')], hour);
    expect(seen.opened).toEqual([]);
    // Seen once more is nothing that anybody decided on: who read it may still act.
    expect(seen.changed.map(({ version, lastSeenAt, actual }) => [version, lastSeenAt, actual])).toEqual([
      [1, hour, '-1'],
      [1, hour, '0'],
    ]);
    const better = reconcile('p', seen.changed, [item('b')], 2 * hour);
    const gone = better.changed.find(({ code }) => code === 'a');
    expect([gone?.state, gone?.closedAt, gone?.history.at(-1)?.action]).toEqual(['closed', 2 * hour, 'recovered']);
    const known = [...better.changed];
    const again = reconcile('p', known, [item('a'), item('b')], 3 * hour);
    expect(
      again.opened.map(({ exceptionId, version, state, closedAt, history }) => [
        exceptionId,
        version,
        state,
        closedAt,
        history.map(({ action }) => action),
      ]),
    ).toEqual([[gone?.exceptionId, 3, 'open', null, ['opened', 'recovered', 'recurred']]]);
    const late = reconcile('p', known, [item('a'), item('b')], 9 * 24 * hour);
    expect(late.opened.map(({ exceptionId, version }) => [exceptionId === gone?.exceptionId, version])).toEqual([
      [false, 1],
    ]);
    // Of two of one cause the latter counts.
    const both = [...known.filter(({ code }) => code === 'a'), ...late.opened];
    expect(reconcile('p', both, [item('a')], 10 * 24 * hour).opened).toEqual([]);
  });
});

describe('what people do about it', () => {
  let now = Date.parse('2026-11-23T12:00:00+08:00');
  let created: Awaited<ReturnType<typeof createMonitoringPlatform>>;
  const people = {} as Record<'applicant' | 'reviewer' | 'operator', AuthorizedAs>;
  beforeAll(async () => {
    created = await createMonitoringPlatform({
      clock: { now: () => (now += 1) },
      passwordCost: { logN: 4, r: 8, p: 1 },
    });
    await created.app.ready();
    for (const role of ['applicant', 'reviewer', 'operator'] as const) people[role] = await authorizedAs(created, role);
    await created.platform.register({ platformId: 'p1', name: 'p', kind: 'resource', appKey: 'k', hosts: [] });
    await created.platform.exceptions.observe('p1', [item('a'), item('b')]);
  });
  afterAll(() => created.platform.close());

  const ask = async (who: keyof typeof people, path: string, payload?: object, version?: number) => {
    const answer = await created.app.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url: `/exceptions${path}`,
      headers: { ...people[who].headers, ...(version !== undefined && { 'if-match': `"${version}"` }) },
      ...(payload !== undefined && { payload }),
    });
    const body = answer.json<Readonly<Record<string, unknown>>>();
    return { status: answer.statusCode, body, code: (body['error'] as { code: string } | undefined)?.code };
  };

  it('is acknowledged, assigned, closed and opened again, with reasons, versions and a line for each', async () => {
    const { body } = await ask('reviewer', '?platformId=p1&state=open');
    const [one] = body['exceptions'] as readonly { readonly exceptionId: string; readonly version: number }[];
    const path = `/${one?.exceptionId}`;
    const move = (action: string, version: number | undefined, more: object = {}) =>
      ask('operator', `${path}/steps`, { action, ...more }, version);
    expect((await move('acknowledge', undefined)).code).toBe('precondition-required');
    expect((await move('reopen', 1, { reason: 'r' })).code).toBe('action-not-possible');
    expect((await move('acknowledge', 1)).body).toMatchObject({ state: 'acknowledged', version: 2 });
    expect(await move('close', 1, { reason: 'r' })).toMatchObject({
      status: 412,
      code: 'exception-changed',
      body: { current: { state: 'acknowledged', version: 2 } },
    });
    expect((await move('assign', 2, { accountId: people.reviewer.accountId })).code).toBe('assignee-unsuitable');
    expect((await move('assign', 2, { accountId: people.operator.accountId })).body).toMatchObject({
      assignee: { accountId: people.operator.accountId },
    });
    expect((await move('close', 3, { reason: ' ' })).code).toBe('reason-needed');
    expect((await move('close', 3, { reason: '已修复' })).body).toMatchObject({ state: 'closed' });
    expect((await move('reopen', 4, { reason: '又出现' })).body).toMatchObject({ state: 'open', closedTime: null });
    const lines = await created.platform.store.audit.page({ limit: 10, subject: `exception:${one?.exceptionId}` });
    expect(lines.map(({ text }) => (JSON.parse(text) as AuditNote).action).toReversed()).toEqual([
      'exception.acknowledge',
      'exception.assign',
      'exception.close',
      'exception.reopen',
    ]);
    expect((await ask('reviewer', `${path}/steps`, { action: 'acknowledge' }, 5)).code).toBe('role-not-permitted');
  });

  it('is closed by a person though it is still there: the next look opens it again', async () => {
    const one = created.platform.exceptions.all().find(({ code }) => code === 'b');
    await ask('operator', `/${one?.exceptionId}/steps`, { action: 'close', reason: 'r' }, one?.version);
    const opened = await created.platform.exceptions.observe('p1', [item('a'), item('b')]);
    expect(opened.map(({ code }) => code)).toEqual(['b']);
  });

  it('is not for an applicant whose platform it is not', async () => {
    expect((await ask('applicant', '')).body).toMatchObject({ exceptions: [], counts: { open: 0 } });
    const one = created.platform.exceptions.all()[0];
    expect((await ask('applicant', `/${one?.exceptionId}`)).code).toBe('exception-unknown');
    expect((await ask('operator', `/${one?.exceptionId}`)).status).toBe(200);
    expect((await ask('operator', '/nobody')).status).toBe(404);
    for (const query of ['?state=broken', '?limit=0', '?nonsense=1'])
      expect((await ask('operator', query)).status).toBe(400);
  });

  it('goes with its platform', async () => {
    await created.platform.remove('p1');
    expect(created.platform.exceptions.all()).toEqual([]);
  });
});
