import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditNote } from '../audit/contract/auditEntry.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { authorizedAs } from '../http/authorizedAs.ts';
import type { AuthorizedAs } from '../http/authorizedAs.ts';

let now = Date.parse('2026-11-23T12:00:00+08:00');
const created = await createMonitoringPlatform({ clock: { now: () => now }, passwordCost: { logN: 4, r: 8, p: 1 } });
const { app, platform } = created;
let admin: AuthorizedAs;
beforeAll(async () => {
  await app.ready();
  admin = await authorizedAs(created, 'administrator', () => now);
});
afterAll(() => platform.close());

type Fields = Readonly<Record<string, unknown>>;
const ask = async (
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  headers: Readonly<Record<string, string>> = admin.headers,
) => {
  const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  const body = answer.body === '' ? {} : answer.json<Fields>();
  const error = body['error'] as
    | { readonly code: string; readonly problems?: readonly { pointer: string }[] }
    | undefined;
  return { status: answer.statusCode, body, code: error?.code, pointer: error?.problems?.[0]?.pointer };
};
const given = {
  name: 'zhang.san',
  displayName: '张三',
  unit: '某市电化教育馆',
  telephone: '+86 10 1234 5678',
  email: 'zhang@unit.example',
  note: '申请接入某市智慧教育平台',
  password: 'a password of my own',
};
let addresses = 0;
const signUp = (more: object = {}, address = `10.1.${(addresses += 1)}.1`) =>
  ask('POST', '/sign-ups', { ...given, ...more }, { 'x-forwarded-for': address });
interface Told {
  readonly signUpId: string;
  readonly reference: string;
  readonly name: string;
  readonly nameTaken: boolean;
}
const waiting = async (): Promise<readonly Told[]> =>
  (await ask('GET', '/sign-ups')).body['signUps'] as readonly Told[];
const decide = (reference: unknown, how: 'approval' | 'refusal', body: object) =>
  waiting().then((all) =>
    ask('POST', `/sign-ups/${all.find((one) => one.reference === reference)?.signUpId}/${how}`, body),
  );
const enter = (name: string, password = given.password) => ask('POST', '/session', { name, password }, {});

describe('signing up', () => {
  it('makes an applicant who signs in with the password of their own, once an administrator has said so', async () => {
    const asked = await signUp();
    expect([asked.status, asked.body['reference']]).toEqual([202, expect.stringMatching(/^[a-z2-9]{4}-[a-z2-9]{4}$/)]);
    expect((await enter('zhang.san')).code).toBe('sign-in-refused');
    const [told] = await waiting();
    expect(told).toMatchObject({ unit: given.unit, telephone: given.telephone, nameTaken: false });
    expect(JSON.stringify(told)).not.toMatch(/scrypt|password/i);
    const approved = await decide(asked.body['reference'], 'approval', {});
    expect(approved.body).toMatchObject({ name: 'zhang.san', role: 'applicant', unit: given.unit });
    expect(await waiting()).toEqual([]);
    const entered = await enter('zhang.san');
    expect([entered.status, entered.body['wanted']]).toEqual([200, null]);
    // Decided upon is decided upon.
    expect((await ask('POST', `/sign-ups/${told?.signUpId}/approval`, {})).code).toBe('sign-up-unknown');
  });

  it('tells nobody who is there: the answer is the same for a name that somebody has', async () => {
    const [taken, free] = [await signUp({ name: admin.name }), await signUp({ name: 'nobody.yet' })];
    const shape = ({ status, body }: typeof taken) => [status, Object.keys(body)];
    expect(shape(taken)).toEqual(shape(free));
    const found = (await waiting()).map(({ name, nameTaken }) => [name, nameTaken]);
    expect(found).toEqual([
      [admin.name, true],
      ['nobody.yet', false],
    ]);
    expect((await decide(taken.body['reference'], 'approval', {})).code).toBe('name-taken');
    const other = await decide(taken.body['reference'], 'approval', { name: 'Another.Name' });
    expect([other.status, other.body['name'], other.body['role']]).toEqual([200, 'another.name', 'applicant']);
    // The administrator is who it was.
    expect((await enter(admin.name)).code).toBe('sign-in-refused');
    expect((await decide(free.body['reference'], 'refusal', { reason: '单位不属于本省' })).status).toBe(204);
    expect(await waiting()).toEqual([]);
    const lines = (await platform.store.audit.page({ limit: 10 })).map(({ text }) => JSON.parse(text) as AuditNote);
    expect(lines[0]).toMatchObject({ action: 'sign-up.refuse', details: { reason: '单位不属于本省' } });
    expect(JSON.stringify(lines)).not.toMatch(/1234 5678|zhang@|电化教育馆/);
  });

  it('refuses beside the field what cannot be kept, whatever is sent', async () => {
    for (const [more, status, pointer] of [
      [{ name: 'a b' }, 400, '/name'],
      [{ password: 'short' }, 422, '/password'],
      [{ password: 'zhang.san and more' }, 422, '/password'],
      [{ telephone: 'call me' }, 400, '/telephone'],
      [{ unit: '' }, 400, '/unit'],
      [{ displayName: 'a\u0000b' }, 400, '/displayName'],
      [{ email: 'none' }, 400, '/email'],
      [{ note: 'x'.repeat(1_001) }, 400, '/note'],
    ] as const)
      expect([more, await signUp(more)]).toMatchObject([more, { status, pointer }]);
    expect((await signUp({ role: 'administrator' })).status).not.toBe(500);
    expect((await signUp({ note: 'x'.repeat(20_000) })).status).toBe(413);
    const hostile = await signUp({ displayName: '<img src=x onerror=alert(1)>\u202eevil' });
    expect(hostile.status).toBe(202);
    for (const { reference } of await waiting()) await decide(reference, 'refusal', { reason: 'r' });
  });

  it('is slowed down for an address, one of IPv6 for its whole network, and in all', async () => {
    for (let at = 0; at < 5; at += 1)
      expect((await signUp({ name: `n${at}` }, `2001:db8:1:2::${at}`)).status).toBe(202);
    const sixth = await signUp({ name: 'n6' }, '2001:db8:1:2:ffff::9');
    expect([sixth.status, sixth.code]).toEqual([429, 'sign-up-locked']);
    expect((await signUp({ name: 'n7' }, '2001:db8:1:3::9')).status).toBe(202);
    for (let at = 6; at < 200; at += 1) expect((await signUp({ name: `m${at}` })).status).toBe(202);
    expect((await signUp({ name: 'full' })).code).toBe('sign-ups-full');
    // Nobody decided within thirty days: forgotten.
    now += 31 * 24 * 3_600_000;
    admin = await authorizedAs(created, 'administrator', () => now);
    expect(await waiting()).toEqual([]);
    expect((await signUp({ name: 'later' })).status).toBe(202);
    expect(await waiting()).toHaveLength(1);
  });

  it('is for nobody where only administrators make accounts', async () => {
    const closed = await createMonitoringPlatform({ signUp: 'closed', passwordCost: { logN: 4, r: 8, p: 1 } });
    const answer = await closed.app.inject({ method: 'POST', url: '/sign-ups', payload: given });
    expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([403, 'sign-up-closed']);
    await closed.platform.close();
  });
});
