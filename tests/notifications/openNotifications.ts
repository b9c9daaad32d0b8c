import type { Role } from '../../mocks/monitoring-platform/accounts/contract/role.ts';
import { createMonitoringPlatform } from '../../mocks/monitoring-platform/createMonitoringPlatform.ts';
import type { StatusItem } from '../../mocks/monitoring-platform/health/statusItem.ts';
import { authorizedAs } from '../../mocks/monitoring-platform/http/authorizedAs.ts';
import type { AuthorizedAs } from '../../mocks/monitoring-platform/http/authorizedAs.ts';

/** Something that is wrong, for tests. */
export const wrongItem = (code: string, more: Partial<StatusItem> = {}): StatusItem => ({
  aspect: 'health',
  code,
  subject: 'user (interface)',
  status: 'alert',
  message: { 'zh-CN': '采集有问题', en: 'collecting met problems' },
  expected: '0',
  actual: '3',
  ...more,
});

type Body = Readonly<Record<string, unknown>>;

/** A monitoring platform with a platform `p1`, whose time stands still until it is set, and people who ask it. */
export const openNotifications = async ({
  networks = ['127.0.0.0/8'],
}: { readonly networks?: readonly string[] } = {}) => {
  const time = { now: Date.parse('2026-11-27T10:00:00+08:00') };
  const created = await createMonitoringPlatform({
    clock: { now: () => time.now },
    passwordCost: { logN: 4, r: 8, p: 1 },
    notifications: { networks, deadlineMs: 2_000 },
  });
  await created.app.ready();
  const { app, platform } = created;
  await platform.register({ platformId: 'p1', name: '某市平台', kind: 'resource', appKey: 'k1', hosts: [] });
  /** Whose session is over, because the time was set, signs in again as somebody else of the role. */
  const sessions = new Map<Role, AuthorizedAs & { readonly at: number }>();
  const signedIn = async (role: Role): Promise<AuthorizedAs> => {
    const known = sessions.get(role);
    if (known !== undefined && time.now - known.at < 1_200_000) return known;
    const session = { ...(await authorizedAs(created, role, () => time.now)), at: time.now };
    sessions.set(role, session);
    return session;
  };
  const ask = async (
    who: Role,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    version?: number,
  ) => {
    const answer = await app.inject({
      method,
      url,
      headers: { ...(await signedIn(who)).headers, ...(version !== undefined && { 'if-match': `"${version}"` }) },
      ...(payload !== undefined && { payload }),
    });
    const body = answer.body === '' ? {} : answer.json<Body>();
    const error = body['error'] as { code: string; problems?: readonly { pointer: string }[] } | undefined;
    return {
      status: answer.statusCode,
      text: answer.body,
      body,
      code: error?.code,
      pointers: error?.problems?.map(({ pointer }) => pointer),
    };
  };
  return {
    ...created,
    time,
    signedIn,
    ask,
    /** A channel of these settings; its id. */
    channel: async (settings: object, more: object = {}): Promise<string> => {
      const { body, text, status } = await ask('administrator', 'POST', '/notifications/channels', {
        name: 'c',
        language: 'zh-CN',
        settings,
        ...more,
      });
      if (status !== 201) throw new Error(text);
      return String(body['channelId']);
    },
    observe: (...codes: readonly string[]) =>
      platform.exceptions.observe(
        'p1',
        codes.map((code) => wrongItem(code)),
      ),
    deliverDue: () => platform.notifications.deliverDue(),
    states: () => platform.notifications.deliveries().map(({ state }) => state),
  };
};
