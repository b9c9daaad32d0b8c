import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../accounts/contract/role.ts';
import type { Role } from '../accounts/contract/role.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { authorizedAs } from './authorizedAs.ts';
import type { AuthorizedAs } from './authorizedAs.ts';

const created = await createMonitoringPlatform({ passwordCost: { logN: 4, r: 8, p: 1 } });
const { app, platform, routes } = created;
const people = new Map<Role, AuthorizedAs>();
beforeAll(async () => {
  await app.ready();
  for (const role of roles) people.set(role, await authorizedAs(created, role));
  await platform.register({ platformId: 'p1', name: 'p', kind: 'resource', appKey: 'k1', hosts: [] });
});
afterAll(() => platform.close());

const guarded = routes.filter(
  ({ audience, method }) => (audience === 'operators' || audience === 'accounts') && method !== 'HEAD',
);
const every = ['applicant', 'reviewer', 'operator', 'administrator'] as const;
const authority = ['reviewer', 'operator', 'administrator'] as const;
const workers = ['operator', 'administrator'] as const;

/** Who may what, written down once more, by hand: a route of tomorrow that is not here fails the test. */
const expected = (method: string, url: string): readonly Role[] | undefined => {
  const route = `${method} ${url}`;
  if (/^(?:GET|POST|DELETE) \/session(?:\/|$)/.test(route) || url.startsWith('/tokens')) return every;
  if (/^(?:GET|POST) \/sign-ups(?:\/|$)/.test(route) || url.startsWith('/accounts') || url.startsWith('/audit'))
    return ['administrator'];
  if (/^POST \/platforms\/:platformId\/verifications(?:$|\/:runId\/cancellation$)/.test(route))
    return ['applicant', 'operator', 'administrator'];
  if (/^GET \/(?:platforms(?:\/|$)|overview$|indicators$|infrastructure$)/.test(route)) return every;
  if (route === 'GET /authority-database') return authority;
  if (route === 'GET /catalogue-entries') return every;
  if (route === 'POST /platforms/:platformId/catalogue/:entity/review') return ['reviewer', 'administrator'];
  if (/^GET \/collector\/(?:good|bad)$/.test(route)) return authority;
  if (/^(?:POST|PUT|DELETE) \/(?:platforms|collector)(?:\/|$)/.test(route)) return workers;
  if (/^GET \/exceptions(?:\/|$)/.test(route)) return every;
  if (route === 'POST /exceptions/:exceptionId/steps') return workers;
  if (route.startsWith('GET /notifications/')) return authority;
  if (/^POST \/notifications\/(?:silences|deliveries)(?:\/|$)/.test(route)) return workers;
  if (/^(?:POST|PUT|DELETE) \/notifications\/(?:channels|settings)(?:\/|$)/.test(route)) return ['administrator'];
  switch (route) {
    case 'GET /applications':
    case 'GET /applications/:applicationId':
    case 'GET /applications/:applicationId/development-document':
    case 'POST /applications/validation':
    case 'POST /orders/validation':
    case 'POST /applications/:applicationId/comments':
    case 'POST /applications/:applicationId/transitions':
      return every;
    case 'POST /applications':
    case 'PUT /applications/:applicationId':
    case 'POST /applications/:applicationId/secrets':
      return ['applicant', 'operator', 'administrator'];
    case 'POST /applications/:applicationId/assignment':
      return ['reviewer', 'administrator'];
    case 'POST /runs':
    case 'POST /applications/:applicationId/secrets/renewal':
      return workers;
    default:
      return undefined;
  }
};

const concrete = (url: string): string =>
  url
    .replace(':platformId', 'p1')
    .replace(':entity', 'user')
    .replace(':id', 't3-4-page-views')
    .replaceAll(/:\w+/g, 'x');
const ask = async (method: string, url: string, headers: Readonly<Record<string, string>>) => {
  const answer = await app.inject({
    method: method as 'GET',
    url: concrete(url),
    headers,
    ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
  });
  const code = answer.headers['content-type']?.toString().startsWith('application/json')
    ? (answer.json<{ error?: { code: string } }>().error?.code ?? '')
    : '';
  return { status: answer.statusCode, code };
};
// Out and gone: it would end the session of the others.
const cases = guarded.filter(
  ({ method, url }) => !(method === 'DELETE' && (url === '/session' || url === '/platforms/:platformId')),
);

describe('every route', () => {
  it('is known here, with who may use it', () => {
    expect(guarded.length).toBeGreaterThan(40);
    expect(
      guarded
        .filter(({ method, url }) => expected(method, url) === undefined)
        .map(({ method, url }) => `${method} ${url}`),
    ).toEqual([]);
  });

  it.each(cases.map((one) => [`${one.method} ${one.url}`, one] as const))('%s', async (_, { method, url }) => {
    const allowed = expected(method, url) ?? [];
    for (const [role, { headers }] of people) {
      const { status, code } = await ask(method, url, headers);
      const foreign = role === 'applicant' && url.includes(':platformId');
      const answer = code === 'role-not-permitted' || code === 'platform-unknown' ? `${status} ${code}` : 'let in';
      const wanted = !allowed.includes(role) ? '403 role-not-permitted' : foreign ? '404 platform-unknown' : 'let in';
      expect([role, answer]).toEqual([role, wanted]);
      // Whoever has a session and not its CSRF token changes nothing.
      const forged =
        method === 'GET' ? 'csrf-token-invalid' : (await ask(method, url, { cookie: headers.cookie })).code;
      expect([role, forged]).toEqual([role, 'csrf-token-invalid']);
    }
    expect((await ask(method, url, {})).status).toBe(401);
    expect((await ask(method, url, { cookie: 'heyan_session=' + 'a'.repeat(43) })).status).toBe(401);
  });

  it.each([
    ['GET', '/platforms'],
    ['GET', '/session'],
    ['GET', '/health'],
    ['POST', '/session'],
  ])('%s %s tells a browser to guess nothing, frame nothing, run nothing, keep nothing', async (method, url) => {
    const { headers } = await app.inject({ method: method as 'GET', url });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });
});
