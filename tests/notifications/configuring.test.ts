import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNotifications } from './openNotifications.ts';

let opened: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  opened = await openNotifications();
});
afterAll(() => opened.platform.close());

const hidden = ['pass-word-4711', 'secret-of-16-letters', 't0ken-4711', 'hook-path-4711'];
const mail = {
  type: 'mail',
  host: 'mail.unit.example',
  port: 465,
  security: 'tls',
  user: 'monitor',
  password: hidden[0],
  from: 'monitor@edu.example',
  to: ['one@unit.example'],
};
const body = (settings: object, more: object = {}) => ({ name: '教育局值班群', language: 'zh-CN', settings, ...more });
const create = (settings: object, more: object = {}) =>
  opened.ask('administrator', 'POST', '/notifications/channels', body(settings, more));

describe('a channel', () => {
  it.each([
    ['/settings/url', { type: 'webhook', url: 'ftp://a.example/', secret: hidden[1] }],
    ['/settings/url', { type: 'webhook', url: 'https://u:p@a.example/', secret: hidden[1] }],
    ['/settings/url', { type: 'webhook', url: 'not an address', secret: hidden[1] }],
    ['/settings/url', { type: 'webhook', secret: hidden[1] }],
    ['/settings/url', { type: 'webhook', url: 'http://10.0.0.1/', secret: hidden[1] }],
    ['/settings/url', { type: 'dingtalk', url: 'http://169.254.169.254/latest' }],
    ['/settings/secret', { type: 'webhook', url: 'https://a.example/', secret: 'short' }],
    ['/settings/secret', { type: 'webhook', url: 'https://a.example/' }],
    ['/settings/host', { ...mail, host: 'a b' }],
    ['/settings/host', { ...mail, host: '192.168.0.1' }],
    ['/settings/security', { ...mail, security: 'none' }],
    ['/settings/password', { ...mail, password: undefined }],
    ['/settings/from', { ...mail, from: 'a@b.example\r\nBcc: c@d.example' }],
    ['/settings/to/0', { ...mail, to: ['a@b.example, c@d.example'] }],
    ['/settings/to/1', { ...mail, to: ['a@b.example', 'Name <c@d.example>'] }],
  ])('that is wrong at %s is refused and told where', async (pointer, settings) => {
    const { status, pointers } = await create(settings);
    expect([status, pointers]).toEqual([422, [pointer]]);
  });

  it.each([
    {},
    { settings: { type: 'pigeon' } },
    { name: 'a\nb' },
    { settings: { ...mail, port: 0 } },
    { settings: { type: 'webhook', url: 'https://a.example/', secret: 'x'.repeat(300) } },
    { language: 'fr' },
  ])('of another form is refused: %o', async (more) => {
    const settings = { type: 'webhook', url: 'https://a.example/', secret: hidden[1] };
    const { status } = await opened.ask('administrator', 'POST', '/notifications/channels', {
      ...('settings' in more || 'name' in more || 'language' in more ? body(settings) : {}),
      ...more,
    });
    expect(status).toBe(400);
  });

  it('never tells its secrets again, to nobody, and changes with them as they were', async () => {
    for (const settings of [
      mail,
      { type: 'webhook', url: `https://hooks.example/${hidden[3]}?t=${hidden[2]}`, secret: hidden[1] },
      { type: 'dingtalk', url: `https://oapi.dingtalk.com/robot/send?access_token=${hidden[2]}`, secret: hidden[1] },
      { type: 'wecom', url: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${hidden[2]}` },
    ]) {
      const { status, text, body: made } = await create(settings);
      expect(status).toBe(201);
      const path = `/notifications/channels/${String(made['channelId'])}`;
      const kept = () => opened.platform.notifications.channels.get(String(made['channelId'])).settings;
      const change = (given: object, version?: number) =>
        opened.ask('administrator', 'PUT', path, body(given, { recoveries: false }), version);
      const { password: _, ...withoutPassword } = mail;
      const without = settings.type === 'mail' ? withoutPassword : { type: settings.type };
      expect((await change(without)).code).toBe('precondition-required');
      const changed = await change(without, 1);
      expect([changed.status, kept()]).toEqual([200, settings]);
      expect((await change(without, 1)).code).toBe('channel-changed');
      const listed = await opened.ask('reviewer', 'GET', '/notifications/channels');
      for (const secret of hidden)
        expect([text, changed.text, listed.text].some((one) => one.includes(secret))).toBe(false);
    }
    const lines = await opened.platform.store.audit.page({ limit: 100 });
    for (const secret of hidden) expect(lines.some(({ text }) => text.includes(secret))).toBe(false);
    expect(lines.some(({ text }) => text.includes('notification-channel.change'))).toBe(true);
  });

  it('keeps its password to the server it was given for', async () => {
    const { body: made } = await create(mail);
    const path = `/notifications/channels/${String(made['channelId'])}`;
    const { password: _, ...without } = mail;
    for (const other of [{ host: 'mail.evil.example' }, { port: 466 }, { security: 'starttls' }, { user: 'other' }]) {
      const answer = await opened.ask('administrator', 'PUT', path, body({ ...without, ...other }), 1);
      expect([answer.status, answer.pointers]).toEqual([422, ['/settings/password']]);
    }
  });

  it('is set up by an administrator who has signed in, not by a token', async () => {
    for (const role of ['operator', 'reviewer', 'applicant'] as const)
      expect((await opened.ask(role, 'POST', '/notifications/channels', body(mail))).code).toBe('role-not-permitted');
    expect((await opened.ask('applicant', 'GET', '/notifications/channels')).code).toBe('role-not-permitted');
    const { body: made } = await opened.ask('administrator', 'POST', '/tokens', {
      name: 't',
      scopes: ['platforms:write', 'platforms:read'],
      days: 1,
    });
    const answer = await opened.app.inject({
      method: 'POST',
      url: '/notifications/channels',
      headers: { authorization: `Bearer ${String(made['token'])}` },
      payload: body(mail),
    });
    expect(answer.json<{ error: { code: string } }>().error.code).toBe('token-not-permitted');
  });
});

describe('the settings', () => {
  const given = {
    digestChannelId: null,
    digestHour: 8,
    digestLanguage: 'zh-CN',
    digestWhenEmpty: false,
    portalOrigin: 'https://monitoring.edu.example',
  };
  const put = (more: object, version?: number) =>
    opened.ask('administrator', 'PUT', '/notifications/settings', { ...given, ...more }, version);
  it('want a mail channel and an origin, and the version that was read', async () => {
    const hook = await opened.channel({ type: 'webhook', url: 'https://a.example/', secret: hidden[1] });
    expect((await put({})).code).toBe('precondition-required');
    expect((await put({ digestChannelId: hook }, 1)).pointers).toEqual(['/digestChannelId']);
    for (const portalOrigin of ['javascript:alert(1)', 'https://a.example/path', 'https://u@a.example', 'a.example'])
      expect((await put({ portalOrigin }, 1)).pointers).toEqual(['/portalOrigin']);
    expect((await put({ digestHour: 24 }, 1)).status).toBe(400);
    expect((await put({}, 1)).body).toMatchObject({
      version: 2,
      portalOrigin: given.portalOrigin,
      lastDigestDay: null,
    });
    expect((await put({}, 1)).code).toBe('settings-changed');
  });
});
