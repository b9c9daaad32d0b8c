import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { responsibleUnits } from '../../mocks/monitoring-platform/notifications/digest/responsibleUnits.ts';
import type { Application } from '../../mocks/monitoring-platform/applications/contract/application.ts';
import { startNotifying } from '../../mocks/monitoring-platform/notifications/startNotifying.ts';
import { openNotifications } from './openNotifications.ts';
import { startTestMailServer } from './startTestMailServer.ts';
import type { TestMailServer } from './startTestMailServer.ts';

const hour = 3_600_000;
const application = (applicationId: string, more: Partial<Application> = {}): Application => ({
  applicationId,
  version: 1,
  state: 'in-operation',
  owner: { accountId: 'vendor', name: 'vendor', role: 'applicant' },
  assignee: null,
  content: {
    responsibleUnit: { name: '某市教育局' },
    contacts: [
      { name: '张三', email: 'zhang@unit.example', digest: true },
      { name: '李四', email: 'li@unit.example' },
    ],
  },
  platformId: 'p1',
  appKey: 'k1',
  secrets: 'taken',
  pushPassword: null,
  history: [],
  comments: [],
  asked: [],
  createdAt: 1,
  updatedAt: 1,
  ...more,
});

describe('a responsible unit', () => {
  it('is of one account, has the contacts who asked for the digest, and the latest that was approved', () => {
    const contacts = (email: string, digest = false) => [{ name: 'n', email, digest }];
    const unit = { name: '某市教育局' };
    const units = responsibleUnits([
      application('a'),
      application('b', {
        platformId: 'p2',
        content: { responsibleUnit: unit, contacts: contacts('zhang@unit.example') },
      }),
      // Another account that calls itself the same.
      application('c', {
        platformId: 'p3',
        owner: { accountId: 'evil', name: 'e', role: 'applicant' },
        content: { responsibleUnit: unit, contacts: contacts('evil@evil.example') },
      }),
      application('d', {
        platformId: 'p4',
        updatedAt: 9,
        content: { responsibleUnit: { name: 'X' }, contacts: contacts('a@b.example\r\nBcc: c@d.example') },
      }),
      application('e', { platformId: 'p4', updatedAt: 8, content: { responsibleUnit: { name: 'old' } } }),
      application('f', { platformId: 'p5', state: 'withdrawn' }),
    ]);
    expect(units).toEqual([
      { name: '某市教育局', to: ['zhang@unit.example'], platformIds: ['p1', 'p2'] },
      { name: '某市教育局', to: ['evil@evil.example'], platformIds: ['p3'] },
      { name: 'X', to: [], platformIds: ['p4'] },
    ]);
  });
});

describe('the daily digest', () => {
  let opened: Awaited<ReturnType<typeof openNotifications>>;
  let server: TestMailServer;
  let channelId: string;
  beforeEach(async () => {
    opened = await openNotifications();
    server = await startTestMailServer({ disabledCommands: ['STARTTLS'] });
    channelId = await opened.channel({
      type: 'mail',
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      from: 'monitor@edu.example',
      to: [],
    });
    await opened.platform.store.note({ type: 'application', application: application('a') });
  });
  afterEach(async () => {
    await opened.platform.close();
    await server.close();
  });
  const set = async (more: object = {}) => {
    const { body } = await opened.ask('administrator', 'GET', '/notifications/settings');
    const given = {
      digestChannelId: channelId,
      digestHour: 8,
      digestLanguage: 'en',
      digestWhenEmpty: false,
      portalOrigin: 'https://monitoring.edu.example',
      ...more,
    };
    const version = Number(body['version']);
    expect((await opened.ask('administrator', 'PUT', '/notifications/settings', given, version)).status).toBe(200);
  };
  const at = (time: string): void => {
    opened.time.now = Date.parse(time);
  };
  /** As the runner does: whatever is due. */
  const pass = async (): Promise<void> => {
    await opened.platform.notifications.makeDigests();
    await opened.deliverDue();
  };
  const plain = (raw = ''): string => {
    const body = raw.split('\r\n\r\n').slice(1).join('\n');
    const base64 = /encoding: base64[^]*?\n\n?([A-Za-z0-9+/=\r\n]+)/i.exec(raw.replaceAll('\r\n', '\n'))?.[1];
    return base64 === undefined ? body.replaceAll('=\r\n', '') : Buffer.from(base64, 'base64').toString();
  };

  it('is sent once a day at its hour to who asked for it, and says what there is', async () => {
    // Set up at ten it begins the next morning.
    await set();
    await pass();
    expect(server.mails).toEqual([]);
    await opened.ask('operator', 'POST', '/notifications/silences', {
      platformId: 'p1',
      untilTime: '2026-11-27T20:00:00+08:00',
      reason: 'planned work',
    });
    await opened.channel({ type: 'webhook', url: 'http://127.0.0.1:1/', secret: 'a secret of sixteen' });
    await opened.observe('still', 'gone');
    opened.time.now += 5 * hour;
    await opened.observe('still');
    await opened.platform.change({
      platformId: 'p1',
      name: 'City platform',
      kind: 'resource',
      appKey: 'k1',
      hosts: [],
      interfaces: { urls: {}, credentials: { appKey: 'k', encryptionKey: '', signatureKey: '' } },
    });
    const alert = {
      platformId: 'p1',
      tableName: 'data_user',
      recordKey: 'r',
      rule: 'unique-key',
      field: null,
      seenAt: 1,
    };
    await opened.platform.store.note(
      ...(['open', 'open', 'rectified'] as const).map((status, index) => ({
        type: 'alert' as const,
        alert: { ...alert, alertId: `a${index}`, status, createdAt: opened.time.now - index * 48 * hour },
      })),
    );
    at('2026-11-28T07:59:59+08:00');
    await pass();
    expect(server.mails).toEqual([]);
    at('2026-11-28T08:00:00+08:00');
    await pass();
    await pass();
    at('2026-11-28T23:59:59+08:00');
    await pass();
    expect(server.mails.map(({ to }) => to)).toEqual([['zhang@unit.example']]);
    const text = plain(server.mails[0]?.raw);
    for (const said of [
      'City platform: alerts not mended (7.3.4)',
      'data_user unique-key: 2 open, 1 new yesterday',
      'City platform: 1 exceptions open (1 found yesterday)',
      'since 2026-11-27 10:00',
      'City platform: exceptions closed yesterday',
      'lasted 5 h',
      'City platform: what did not come for more than a day',
      'Interfaces: nothing yet',
      'City platform: notifications of yesterday that were silenced',
      'planned work: 2',
      'https://monitoring.edu.example/portal/',
    ])
      expect(text).toContain(said);
    // The next day is another one.
    at('2026-11-29T08:00:00+08:00');
    await pass();
    expect(server.mails).toHaveLength(2);
  });

  it('is not sent where there is nothing to be said, unless that is wanted', async () => {
    await set();
    at('2026-11-28T09:00:00+08:00');
    await pass();
    expect(server.mails).toEqual([]);
    await set({ digestWhenEmpty: true });
    await pass();
    expect(server.mails).toEqual([]);
    at('2026-11-29T09:00:00+08:00');
    await pass();
    expect(plain(server.mails[0]?.raw)).toContain('No alert is open, and no exception.');
  });

  it('is made up for by a start that comes after its hour, by the schedule itself', async () => {
    await set({ digestWhenEmpty: true });
    at('2026-11-28T13:02:00+08:00');
    const armed: { readonly at: number; readonly act: () => void }[] = [];
    const arrived = Promise.withResolvers<void>();
    const notifying = startNotifying({
      notifications: {
        ...opened.platform.notifications,
        deliverDue: (signal) => opened.platform.notifications.deliverDue(signal).then(arrived.resolve, arrived.reject),
      },
      clock: { now: () => opened.time.now },
      onError: arrived.reject,
      timer: (due, act) => {
        armed.push({ at: due, act });
        // What is made by the digest waits from now on.
        if (due <= opened.time.now) queueMicrotask(act);
        return () => undefined;
      },
    });
    const [next] = armed;
    opened.time.now = next?.at ?? 0;
    next?.act();
    await arrived.promise;
    await notifying.close();
    expect(new Date(opened.time.now).toISOString()).toBe('2026-11-28T05:05:00.000Z');
    expect(server.mails).toHaveLength(1);
  });
});
