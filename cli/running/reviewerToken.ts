import { randomBytes } from 'node:crypto';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';

/** A reviewer of our own monitoring platform signs in for the first time and makes a token: an operator's right does not review. */
export const reviewerToken = async (monitoring: MonitoringPlatform): Promise<string> => {
  const name = `reviewer-${randomBytes(4).toString('hex')}`;
  const { oneTimePassword } = await monitoring.accounts.create(
    { actor: null, address: '' },
    { name, displayName: name, role: 'reviewer' },
  );
  const chosen = `${randomBytes(12).toString('base64url')} 4711`;
  let [cookie, csrf] = ['', ''];
  const ask = async (path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await fetch(`${monitoring.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(cookie !== '' && { cookie, 'x-csrf-token': csrf }),
      },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as Readonly<Record<string, unknown>>;
    if (!answer.ok) throw new Error(`Expected ${path} to let the reviewer in, but got ${JSON.stringify(told)}.`);
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    csrf = typeof told['csrfToken'] === 'string' ? told['csrfToken'] : csrf;
    return told;
  };
  await ask('/session', { name, password: oneTimePassword });
  await ask('/session/password', { current: oneTimePassword, new: chosen });
  const { token } = await ask('/tokens', {
    name: 'heyan',
    scopes: ['applications:read', 'applications:write'],
    days: 1,
  });
  return String(token);
};
