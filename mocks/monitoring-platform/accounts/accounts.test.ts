import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorizedAs } from '../http/authorizedAs.ts';
import type { AuthorizedAs } from '../http/authorizedAs.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import type { AuditNote } from '../audit/contract/auditEntry.ts';
import { base32 } from './secondStep/base32.ts';
import { totpCode } from './secondStep/totpCode.ts';

let now = Date.parse('2026-11-23T12:00:00+08:00');
const minutes = (count: number): void => void (now += count * 60_000);
const created = await createMonitoringPlatform({
  clock: { now: () => now },
  passwordCost: { logN: 4, r: 8, p: 1 },
  token: 'of-management',
  // What administrators have to do first: administrators.test.ts.
  administratorSecondStep: 'offered',
});
const { app, platform } = created;
let admin: AuthorizedAs;
beforeAll(async () => {
  await app.ready();
  admin = await authorizedAs(created, 'administrator');
});
afterAll(() => platform.close());

type Fields = Readonly<Record<string, unknown>>;
const ask = async (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  headers: Readonly<Record<string, string>> = {},
  payload?: object,
) => {
  const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  const body = answer.body === '' ? {} : answer.json<Fields>();
  return {
    status: answer.statusCode,
    body,
    code: (body['error'] as Fields | undefined)?.['code'],
    cookie: String(answer.headers['set-cookie'] ?? ''),
    headers: answer.headers,
  };
};
const enter = (name: string, password: string, headers: Readonly<Record<string, string>> = {}) =>
  ask('POST', '/session', headers, { name, password });
const sessionOf = ({ cookie, body }: Awaited<ReturnType<typeof ask>>) => ({
  cookie: cookie.split(';')[0] ?? '',
  'x-csrf-token': String(body['csrfToken']),
});
const from = (address: string) => ({ 'x-forwarded-for': address });
const log = async (subject?: string): Promise<readonly AuditNote[]> =>
  (await platform.store.audit.page({ limit: 1_000, ...(subject !== undefined && { subject }) })).map(
    ({ text }) => JSON.parse(text) as AuditNote,
  );

describe('the first administrator', () => {
  it('gets a new one-time password at each start until it was used once, and has to change it', async () => {
    const other = await createMonitoringPlatform({ passwordCost: { logN: 4, r: 8, p: 1 } });
    try {
      const first = await other.platform.accounts.firstAdministrator();
      const second = await other.platform.accounts.firstAdministrator();
      expect([first?.account.role, first?.account.name]).toEqual(['administrator', 'admin']);
      expect(second?.oneTimePassword).not.toBe(first?.oneTimePassword);
      const signIn = (password = '') =>
        other.app.inject({ method: 'POST', url: '/session', payload: { name: 'admin', password } });
      expect((await signIn(first?.oneTimePassword)).statusCode).toBe(401);
      const entered = await signIn(second?.oneTimePassword);
      expect(entered.json<Fields>()).toMatchObject({ wanted: 'password-change' });
      expect(await other.platform.accounts.firstAdministrator()).toBeUndefined();
      const headers = {
        cookie: String(entered.headers['set-cookie']).split(';')[0],
        'x-csrf-token': entered.json<{ csrfToken: string }>().csrfToken,
      };
      const refused = await other.app.inject({ url: '/accounts', headers });
      expect([refused.statusCode, refused.json<Fields>()['error']]).toMatchObject([
        403,
        { code: 'password-change-required' },
      ]);
    } finally {
      await other.platform.close();
    }
  });
});

describe('signing in', () => {
  it('says the same of a wrong password and of a name that nobody has', async () => {
    const wrong = await enter(admin.name, 'not the password');
    const nobody = await enter('nobody-at-all', 'not the password');
    expect([wrong.status, wrong.code, wrong.body]).toEqual([401, 'sign-in-refused', nobody.body]);
    expect(wrong.cookie).toBe('');
  });

  it('sets a cookie that no script and no other site has, and that goes by https where it came by it', async () => {
    const plain = await enter(admin.name, admin.password);
    expect(plain.cookie).toMatch(/^heyan_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const secure = await enter(admin.name, admin.password, { 'x-forwarded-proto': 'https' });
    expect(secure.cookie).toContain('Secure');
    // Neither token is kept as it is.
    expect(JSON.stringify(await log())).not.toContain(plain.cookie.slice(14, 57));
  });

  it('ends after half an hour without a request, and after twelve hours in any case', async () => {
    const idle = sessionOf(await enter(admin.name, admin.password));
    minutes(29);
    expect((await ask('GET', '/session', idle)).status).toBe(200);
    minutes(29);
    expect((await ask('GET', '/session', idle)).status).toBe(200);
    minutes(31);
    expect((await ask('GET', '/session', idle)).status).toBe(401);
    const long = sessionOf(await enter(admin.name, admin.password));
    for (let at = 0; at < 28; at += 1) {
      minutes(25);
      expect([at, (await ask('GET', '/session', long)).status]).toEqual([at, 200]);
    }
    minutes(25);
    expect((await ask('GET', '/session', long)).status).toBe(401);
    admin = { ...admin, headers: sessionOf(await enter(admin.name, admin.password)) };
  });

  it('wants the CSRF token of that very session with all that changes something', async () => {
    const one = sessionOf(await enter(admin.name, admin.password));
    const other = sessionOf(await enter(admin.name, admin.password));
    const post = (headers: Readonly<Record<string, string>>) => ask('POST', '/collector/reset', headers);
    expect((await post({ cookie: one.cookie })).code).toBe('csrf-token-invalid');
    expect((await post({ ...one, 'x-csrf-token': other['x-csrf-token'] })).code).toBe('csrf-token-invalid');
    expect((await post({ ...one, 'x-csrf-token': '' })).code).toBe('csrf-token-invalid');
    expect((await post(one)).status).toBe(204);
    // A cookie is not looked at where a token is given.
    expect((await ask('GET', '/session', { ...one, authorization: 'Bearer wrong' })).status).toBe(401);
  });

  it('out ends that session and no other', async () => {
    const one = sessionOf(await enter(admin.name, admin.password));
    const other = sessionOf(await enter(admin.name, admin.password));
    const out = await ask('DELETE', '/session', one);
    expect([out.status, out.cookie]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect([(await ask('GET', '/session', one)).status, (await ask('GET', '/session', other)).status]).toEqual([
      401, 200,
    ]);
  });

  it('keeps twenty sessions of an account, the latest', async () => {
    const { name, password, headers } = await authorizedAs(created, 'reviewer');
    const more = [];
    for (let at = 0; at < 20; at += 1) {
      now += 1_000;
      more.push(sessionOf(await enter(name, password)));
    }
    const statuses = [];
    for (const one of [headers, ...more]) statuses.push((await ask('GET', '/session', one)).status);
    expect(statuses).toEqual([401, ...more.map(() => 200)]);
  });

  it('is slowed down for a name after five failures, longer each time, and for nobody else', async () => {
    const { name, password } = await authorizedAs(created, 'reviewer');
    const other = await authorizedAs(created, 'reviewer');
    for (let at = 0; at < 5; at += 1) expect((await enter(name, 'wrong', from('10.0.0.1'))).status).toBe(401);
    const locked = await enter(name, password, from('10.0.0.2'));
    expect([locked.status, locked.code, locked.headers['retry-after']]).toEqual([429, 'sign-in-locked', '30']);
    expect((await enter(other.name, other.password, from('10.0.0.1'))).status).toBe(200);
    now += 31_000;
    expect((await enter(name, 'wrong', from('10.0.0.1'))).status).toBe(401);
    now += 31_000;
    expect((await enter(name, password, from('10.0.0.2'))).status).toBe(429);
    now += 30_000;
    expect((await enter(name, password, from('10.0.0.2'))).status).toBe(200);
    expect((await enter(name, 'wrong', from('10.0.0.1'))).status).toBe(401);
  });

  it('is slowed down for an address after twenty failures, whatever the names; a forged hop does not help', async () => {
    for (let at = 0; at < 20; at += 1)
      expect((await enter(`guess-${at}`, 'wrong', from(`${at}.1.1.1, 10.0.9.9`))).status).toBe(401);
    expect((await enter(admin.name, admin.password, from('7.7.7.7, 10.0.9.9'))).code).toBe('sign-in-locked');
    expect((await enter(admin.name, admin.password, from('10.0.9.8'))).status).toBe(200);
  });

  it('answers whatever is sent, and takes no password for another', async () => {
    for (const body of [
      {},
      { name: 1, password: [] },
      { name: '', password: '' },
      { name: 'a'.repeat(65), password: 'x' },
    ])
      expect((await ask('POST', '/session', {}, body)).status).toBe(400);
    for (const name of ['__proto__', '\ud800', "' OR 1=1 --", 'a\u0000b', '\u202eadmin', 'ａｄｍｉｎ'])
      expect((await enter(name, 'not the password', from('10.3.3.3'))).status).toBe(401);
    expect((await enter(admin.name, `${admin.password} `)).status).toBe(401);
    // Written with full-width letters it is the same.
    const wide = admin.password.replaceAll(/[a-z]/g, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
    );
    expect((await enter(admin.name.toUpperCase(), wide)).status).toBe(200);
  });
});

describe('passwords', () => {
  it('that are weak are refused beside the field, and a change ends all other sessions', async () => {
    const { name, password } = await authorizedAs(created, 'operator');
    const one = sessionOf(await enter(name, password));
    const other = sessionOf(await enter(name, password));
    const change = (current: string, fresh: string) => ask('POST', '/session/password', one, { current, new: fresh });
    for (const weak of ['short', 'aaaaaaaaaaaaaaaa', 'password1234', '123456789012', `${name} and more`]) {
      const { code, body } = await change(password, weak);
      expect([weak, code, body]).toMatchObject([weak, 'password-weak', { error: { problems: [{ pointer: '/new' }] } }]);
    }
    expect((await change('not the one', 'a better one it is')).code).toBe('password-wrong');
    expect((await change(password, password)).code).toBe('password-same');
    const changed = await change(password, '一个更好的长口令够长了吧');
    expect(changed.status).toBe(200);
    expect((await ask('GET', '/session', sessionOf(changed))).status).toBe(200);
    for (const former of [one, other]) expect((await ask('GET', '/session', former)).status).toBe(401);
    expect((await enter(name, password)).status).toBe(401);
    expect((await enter(name, '一个更好的长口令够长了吧')).status).toBe(200);
  });

  it('for one time are good for seven days', async () => {
    const made = await ask('POST', '/accounts', admin.headers, {
      name: 'late',
      displayName: '来迟者',
      role: 'applicant',
    });
    expect(made.status).toBe(201);
    const password = String(made.body['oneTimePassword']);
    expect(password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    minutes(7 * 24 * 60 + 1);
    expect((await enter('late', password)).status).toBe(401);
    admin = { ...admin, headers: sessionOf(await enter(admin.name, admin.password)) };
  });
});

describe('the second step', () => {
  const codeAt = (secret: string, time: number): string => totpCode(base32.decode(secret), Math.floor(time / 30_000));

  it('is wanted once an authenticator is enrolled, by its codes, each once, or by a recovery code', async () => {
    const who = await authorizedAs(created, 'administrator');
    expect((await ask('POST', '/session/totp', who.headers, { password: 'wrong' })).code).toBe('password-wrong');
    const begun = await ask('POST', '/session/totp', who.headers, { password: who.password });
    const secret = String(begun.body['secret']);
    expect(begun.body['uri']).toContain(`secret=${secret}`);
    // Not confirmed, not wanted.
    expect((await enter(who.name, who.password)).body['wanted']).toBeNull();
    expect((await ask('POST', '/session/totp/confirm', who.headers, { code: '000000' })).code).toBe('code-wrong');
    const confirmed = await ask('POST', '/session/totp/confirm', who.headers, { code: codeAt(secret, now) });
    const codes = confirmed.body['recoveryCodes'] as readonly string[];
    expect(codes).toHaveLength(10);
    expect((await ask('POST', '/session/totp', who.headers, { password: who.password })).code).toBe('totp-enrolled');

    const entered = await enter(who.name, who.password);
    expect(entered.body['wanted']).toBe('second-step');
    const half = sessionOf(entered);
    for (const [method, url, body] of [
      ['GET', '/accounts', undefined],
      ['GET', '/platforms', undefined],
      ['POST', '/session/password', { current: who.password, new: 'something else now' }],
      ['POST', '/tokens', { name: 't', scopes: ['platforms:read'], days: 1 }],
    ] as const)
      expect([url, (await ask(method, url, half, body)).code]).toEqual([url, 'second-step-required']);
    const second = (headers: Readonly<Record<string, string>>, code: string) =>
      ask('POST', '/session/second-step', headers, { code });
    // The code that confirmed was used.
    expect((await second(half, codeAt(secret, now))).code).toBe('code-wrong');
    now += 30_000;
    const whole = await second(half, codeAt(secret, now));
    expect([whole.status, whole.body['wanted']]).toEqual([200, null]);
    expect((await ask('GET', '/accounts', sessionOf(whole))).status).toBe(200);
    // The token of before is nobody's any more.
    expect((await ask('GET', '/session', half)).status).toBe(401);
    expect((await second(sessionOf(whole), codeAt(secret, now))).code).toBe('second-step-not-wanted');

    const again = sessionOf(await enter(who.name, who.password));
    expect((await second(again, codes[0]?.toUpperCase() ?? '')).status).toBe(200);
    const third = sessionOf(await enter(who.name, who.password));
    expect((await second(third, codes[0] ?? '')).code).toBe('code-wrong');
    // Five minutes there is for it.
    minutes(5);
    expect((await second(third, codes[1] ?? '')).status).toBe(401);
    // Guessing is slowed down.
    const guessing = sessionOf(await enter(who.name, who.password));
    const tried = [];
    for (let at = 0; at < 6; at += 1) tried.push((await second(guessing, '123456')).status);
    expect(tried).toEqual([403, 403, 403, 403, 429, 429]);
  });

  it('is forgotten by a reset that says so, and by no other', async () => {
    const who = await authorizedAs(created, 'administrator');
    const { secret } = (await ask('POST', '/session/totp', who.headers, { password: who.password })).body;
    await ask('POST', '/session/totp/confirm', who.headers, { code: codeAt(String(secret), now) });
    const reset = async (body: object) =>
      String((await ask('POST', `/accounts/${who.accountId}/reset`, admin.headers, body)).body['oneTimePassword']);
    expect((await enter(who.name, await reset({}))).body['wanted']).toBe('second-step');
    expect((await ask('GET', '/session', who.headers)).status).toBe(401);
    expect((await enter(who.name, await reset({ secondStep: true }))).body['wanted']).toBe('password-change');
  });
});

describe('API tokens', () => {
  it('do what their scopes and the role of their account allow, until they end or are removed', async () => {
    const who = await authorizedAs(created, 'operator');
    const make = async (scopes: readonly string[], days = 2) => {
      const { status, body } = await ask('POST', '/tokens', who.headers, { name: 'ci', scopes, days });
      expect(status).toBe(201);
      return {
        headers: { authorization: `Bearer ${String(body['token'])}` },
        id: (body['apiToken'] as { tokenId: string }).tokenId,
      };
    };
    const reading = await make(['platforms:read']);
    const writing = await make(['platforms:write', 'audit:read']);
    const statuses = async (headers: Readonly<Record<string, string>>) => [
      (await ask('GET', '/platforms', headers)).status,
      (await ask('POST', '/collector/reset', headers)).status,
      (await ask('GET', '/audit', headers)).code,
      (await ask('GET', '/tokens', headers)).code,
      (await ask('GET', '/accounts', headers)).code,
    ];
    expect(await statuses(reading.headers)).toEqual([
      200,
      403,
      'token-not-permitted',
      'token-not-permitted',
      'token-not-permitted',
    ]);
    // The scope is there, the role is not.
    expect((await statuses(writing.headers)).slice(0, 3)).toEqual([403, 204, 'role-not-permitted']);
    const { tokens } = (await ask('GET', '/tokens', who.headers)).body as { tokens: readonly Fields[] };
    expect(tokens.map(({ name, scopes }) => [name, scopes])).toEqual([
      ['ci', ['platforms:read']],
      ['ci', ['platforms:write', 'audit:read']],
    ]);
    expect(JSON.stringify(tokens)).not.toContain('heyan_');
    // Another's cannot be removed, nor found out.
    expect((await ask('DELETE', `/tokens/${reading.id}`, admin.headers)).status).toBe(404);
    expect((await ask('DELETE', `/tokens/${reading.id}`, who.headers)).status).toBe(204);
    expect((await ask('GET', '/platforms', reading.headers)).status).toBe(401);
    minutes(2 * 24 * 60);
    admin = { ...admin, headers: sessionOf(await enter(admin.name, admin.password)) };
    expect((await ask('POST', '/collector/reset', writing.headers)).status).toBe(401);
    for (const bad of [
      { name: 'x', scopes: [], days: 1 },
      { name: 'x', scopes: ['everything'], days: 1 },
      { name: 'x', scopes: ['audit:read'], days: 367 },
    ])
      expect((await ask('POST', '/tokens', admin.headers, bad)).status).toBe(400);
  });
});

describe('accounts', () => {
  it('have names that nobody else has, and an administrator there always is', async () => {
    const make = (name: string) =>
      ask('POST', '/accounts', admin.headers, { name, displayName: '某人', role: 'reviewer' });
    expect((await make('zhang.san')).status).toBe(201);
    for (const [name, status] of [
      ['Zhang.San', 409],
      ['ｚｈａｎｇ.san', 409],
      ['management', 409],
      ['a b', 400],
      ['<script>', 400],
      ['a\u202eb', 400],
      ['张三', 201],
    ] as const)
      expect([name, (await make(name)).status]).toEqual([name, status]);
    const two = await Promise.all([make('twice'), make('twice')]);
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 409]);

    const { accounts } = (await ask('GET', '/accounts', admin.headers)).body as {
      accounts: readonly { accountId: string; role: string; displayName: string }[];
    };
    const rest = accounts.filter(({ role, accountId }) => role === 'administrator' && accountId !== admin.accountId);
    const change = (accountId: string, more: object) =>
      ask('PUT', `/accounts/${accountId}`, admin.headers, {
        displayName: 'x',
        role: 'administrator',
        disabled: false,
        ...more,
      });
    for (const { accountId } of rest) expect((await change(accountId, { disabled: true })).status).toBe(200);
    expect((await change(admin.accountId, { disabled: true })).code).toBe('last-administrator');
    expect((await change(admin.accountId, { role: 'operator' })).code).toBe('last-administrator');
    expect((await change('nobody', {})).code).toBe('account-unknown');
  });

  it.each([
    ['a reset', 'POST', '/reset', {}],
    ['being disabled', 'PUT', '', { displayName: 'x', role: 'operator', disabled: true }],
  ] as const)('lose their API tokens by %s, for good', async (_what, method, path, body) => {
    const who = await authorizedAs(created, 'operator');
    const made = await ask('POST', '/tokens', who.headers, { name: 't', scopes: ['platforms:read'], days: 366 });
    const byToken = { authorization: `Bearer ${String(made.body['token'])}` };
    expect((await ask('GET', '/platforms', byToken)).status).toBe(200);
    expect((await ask(method, `/accounts/${who.accountId}${path}`, admin.headers, body)).status).toBe(200);
    await ask('PUT', `/accounts/${who.accountId}`, admin.headers, {
      displayName: 'x',
      role: 'operator',
      disabled: false,
    });
    expect((await ask('GET', '/platforms', byToken)).status).toBe(401);
    expect((await log(`account:${who.accountId}`)).flatMap(({ details }) => details)).toContainEqual(
      expect.objectContaining({ tokensEnded: 1 }),
    );
  });

  it('that are disabled, or get another role, are out at once', async () => {
    const who = await authorizedAs(created, 'operator');
    const token = String(
      (await ask('POST', '/tokens', who.headers, { name: 't', scopes: ['platforms:read'], days: 1 })).body['token'],
    );
    const byToken = { authorization: `Bearer ${token}` };
    expect((await ask('GET', '/platforms', byToken)).status).toBe(200);
    const change = (more: object) =>
      ask('PUT', `/accounts/${who.accountId}`, admin.headers, {
        displayName: 'x',
        role: 'operator',
        disabled: false,
        ...more,
      });
    await change({ disabled: true });
    expect([
      (await ask('GET', '/session', who.headers)).status,
      (await ask('GET', '/platforms', byToken)).status,
      (await enter(who.name, who.password)).status,
    ]).toEqual([401, 401, 401]);
    await change({});
    const back = sessionOf(await enter(who.name, who.password));
    const again = await ask('POST', '/tokens', back, { name: 't', scopes: ['platforms:read'], days: 1 });
    await change({ role: 'applicant' });
    expect((await ask('GET', '/session', back)).status).toBe(401);
    const byAnother = { authorization: `Bearer ${String(again.body['token'])}` };
    expect((await ask('GET', '/platforms', byAnother)).body).toEqual({ platforms: [] });
  });
});

describe('the audit log', () => {
  it('tells who did what from where, with before and after, and no secrets', async () => {
    const body = {
      platformId: 'audited',
      name: 'p',
      kind: 'resource',
      appKey: 'k-audited',
      frontDatabase: { type: 'mysql', host: 'h', port: 1, database: 'd', user: 'u', password: 'very-secret-4711' },
    };
    const operator = await authorizedAs(created, 'operator');
    const headers = { ...operator.headers, ...from('36.112.0.9') };
    expect((await ask('POST', '/platforms', headers, body)).status).toBe(201);
    expect((await ask('POST', '/platforms', headers, body)).status).toBe(409);
    expect(
      (await ask('PUT', '/platforms/audited', { authorization: 'Bearer of-management' }, { ...body, name: 'q' }))
        .status,
    ).toBe(200);
    expect((await ask('POST', '/platforms/audited/verify', headers)).status).toBe(200);
    expect((await ask('DELETE', '/platforms/audited', headers)).status).toBe(204);
    const lines = (await log('platform:audited')).toReversed();
    expect(lines.map(({ action, actor, address }) => [action, actor?.name, address])).toEqual([
      ['platform.register', operator.name, '36.112.0.9'],
      ['platform.change', 'management', '127.0.0.1'],
      ['POST /platforms/:platformId/verify', operator.name, '36.112.0.9'],
      ['platform.remove', operator.name, '36.112.0.9'],
    ]);
    expect(lines[1]?.details).toMatchObject({ before: { name: 'p' }, after: { name: 'q' } });
    const everything = JSON.stringify(await log());
    expect(everything).not.toContain('very-secret-4711');
    expect(everything).not.toContain(operator.password);
    // Who fails to sign in is written down, too.
    await enter(operator.name, 'wrong', from('36.112.0.10'));
    expect((await log(`account:${operator.accountId}`))[0]).toMatchObject({
      action: 'session.refused',
      actor: null,
      address: '36.112.0.10',
    });
  });

  it('comes in pages, the latest first, by whom and about what, and is whole', async () => {
    const page = async (query: string) =>
      (await ask('GET', `/audit?${query}`, admin.headers)).body as {
        entries: readonly { sequence: number; actor: { accountId: string } | null; hash: string; previous: string }[];
        next: number | null;
      };
    const gathered: Awaited<ReturnType<typeof page>>['entries'][number][] = [];
    for (let next: number | null | undefined; next !== null;) {
      const { entries, next: following } = await page(`limit=7${next === undefined ? '' : `&before=${next}`}`);
      gathered.push(...entries);
      next = following;
    }
    expect(gathered.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: gathered.length }, (_, at) => gathered.length - at),
    );
    expect(gathered.every(({ previous }, at) => previous === (gathered[at + 1]?.hash ?? ''))).toBe(true);
    const own = await page(`actor=${admin.accountId}`);
    expect(own.entries.length).toBeGreaterThan(3);
    expect(own.entries.every(({ actor }) => actor?.accountId === admin.accountId)).toBe(true);
    expect((await ask('GET', '/audit/verification', admin.headers)).body).toEqual({
      whole: true,
      entries: gathered.length,
      brokenAt: null,
      problem: null,
    });
  });
});
