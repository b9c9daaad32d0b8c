import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorizedAs } from '../http/authorizedAs.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { base32 } from './secondStep/base32.ts';
import { totpCode } from './secondStep/totpCode.ts';

const now = Date.parse('2026-11-23T12:00:00+08:00');
const created = await createMonitoringPlatform({
  clock: { now: () => now },
  passwordCost: { logN: 4, r: 8, p: 1 },
});
const { app, platform, routes } = created;
beforeAll(() => app.ready());
afterAll(() => platform.close());

type Headers = Readonly<Record<string, string>>;
const ask = async (method: string, url: string, headers: Headers = {}, payload?: object) => {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers,
    ...(payload !== undefined && { payload }),
  });
  const isJson = String(answer.headers['content-type']).startsWith('application/json');
  const body = isJson ? answer.json<Readonly<Record<string, unknown>>>() : {};
  const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  return {
    status: answer.statusCode,
    body,
    code: (body['error'] as { code: string } | undefined)?.code,
    session: { cookie, 'x-csrf-token': String(body['csrfToken']) },
  };
};
const password = 'nobody else has this one';
/** An administrator who has changed the one-time password, and no more. */
const halfWay = async (name: string) => {
  const { oneTimePassword, account } = await platform.accounts.create(
    { actor: null, address: '' },
    { name, displayName: name, role: 'administrator' },
  );
  const first = await ask('POST', '/session', {}, { name, password: oneTimePassword });
  const change = { current: oneTimePassword, new: password };
  const changed = await ask('POST', '/session/password', first.session, change);
  return { account, changed, headers: changed.session };
};

describe('an administrator without an authenticator', () => {
  it('can do nothing at any route but enrol one, change the password, and leave', async () => {
    const { changed, headers } = await halfWay('half');
    expect(changed.body['wanted']).toBe('totp-enrolment');
    const guarded = routes.filter(
      ({ audience, method }) => (audience === 'operators' || audience === 'accounts') && method !== 'HEAD',
    );
    const open: string[] = [];
    for (const { method, url } of guarded) {
      if (method === 'DELETE' && url === '/session') continue;
      const { code } = await ask(method, url.replaceAll(/:\w+/g, 'x'), headers, method === 'GET' ? undefined : {});
      if (code !== 'totp-enrolment-required') open.push(`${method} ${url}`);
    }
    expect(guarded.length).toBeGreaterThan(50);
    expect(open.toSorted()).toEqual([
      'GET /session',
      'POST /session/password',
      'POST /session/second-step',
      'POST /session/totp',
      'POST /session/totp/confirm',
    ]);
    // Signed in again it is the same; out one gets.
    const again = await ask('POST', '/session', {}, { name: 'half', password });
    expect(again.body['wanted']).toBe('totp-enrolment');
    expect((await ask('DELETE', '/session', again.session)).status).toBe(204);
  });

  it('may do everything once it is enrolled, in the same session', async () => {
    const { headers } = await halfWay('whole');
    const { body } = await ask('POST', '/session/totp', headers, { password });
    const code = totpCode(base32.decode(String(body['secret'])), Math.floor(now / 30_000));
    expect((await ask('POST', '/session/totp/confirm', headers, { code })).status).toBe(200);
    expect((await ask('GET', '/session', headers)).body['wanted']).toBeNull();
    expect((await ask('GET', '/accounts', headers)).status).toBe(200);
    expect((await ask('POST', '/session', {}, { name: 'whole', password })).body['wanted']).toBe('second-step');
  });

  it('has no way round it by an API token of before', async () => {
    const who = await authorizedAs(created, 'operator');
    const made = await ask('POST', '/tokens', who.headers, { name: 'ci', scopes: ['platforms:read'], days: 1 });
    const byToken = { authorization: `Bearer ${String(made.body['token'])}` };
    expect((await ask('GET', '/platforms', byToken)).status).toBe(200);
    const { headers: other } = await halfWay('promoting');
    const begun = await ask('POST', '/session/totp', other, { password });
    await ask('POST', '/session/totp/confirm', other, {
      code: totpCode(base32.decode(String(begun.body['secret'])), Math.floor(now / 30_000)),
    });
    const change = { displayName: 'x', role: 'administrator', disabled: false };
    expect((await ask('PUT', `/accounts/${who.accountId}`, other, change)).status).toBe(200);
    expect((await ask('GET', '/platforms', byToken)).code).toBe('totp-enrolment-required');
  });
});

describe('a demonstration that forgets everything', () => {
  it('offers it only', async () => {
    const passing = await createMonitoringPlatform({
      passwordCost: { logN: 4, r: 8, p: 1 },
      administratorSecondStep: 'offered',
    });
    const first = await passing.platform.accounts.firstAdministrator();
    const entered = await passing.app.inject({
      method: 'POST',
      url: '/session',
      payload: { name: 'admin', password: first?.oneTimePassword ?? '' },
    });
    const changed = await passing.app.inject({
      method: 'POST',
      url: '/session/password',
      headers: {
        cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '',
        'x-csrf-token': entered.json<{ csrfToken: string }>().csrfToken,
      },
      payload: { current: first?.oneTimePassword ?? '', new: password },
    });
    expect(changed.json<{ wanted: string | null }>().wanted).toBeNull();
    await passing.platform.close();
  });
});
