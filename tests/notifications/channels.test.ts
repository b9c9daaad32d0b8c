import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { certificate } from '../../fixtures/databases/certificate.ts';
import { openNotifications } from './openNotifications.ts';
import { startTestMailServer } from './startTestMailServer.ts';
import { startTestReceiver } from './startTestReceiver.ts';

const secret = 'a shared secret of some length';
let opened: Awaited<ReturnType<typeof openNotifications>>;
let channelIds: string[] = [];
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  opened = await openNotifications();
});
afterAll(() => opened.platform.close());
afterEach(async () => {
  for (const id of channelIds) await opened.ask('administrator', 'DELETE', `/notifications/channels/${id}`);
  channelIds = [];
  for (const close of closing.splice(0)) await close();
});

const channel = async (settings: object, more: object = {}): Promise<string> => {
  const id = await opened.channel(settings, more);
  channelIds.push(id);
  return id;
};
const test = async (channelId: string) =>
  (await opened.ask('administrator', 'POST', `/notifications/channels/${channelId}/test`)).body;
const receiver = async () => {
  const one = await startTestReceiver();
  closing.push(one.close);
  return one;
};
const mailServer = async (options: Parameters<typeof startTestMailServer>[0] = {}) => {
  const one = await startTestMailServer({ disabledCommands: ['STARTTLS'], ...options });
  closing.push(one.close);
  return one;
};
const mail = (port: number, more: object = {}) => ({
  type: 'mail',
  host: '127.0.0.1',
  port,
  security: 'none',
  from: 'monitor@edu.example',
  to: ['one@unit.example'],
  ...more,
});

/** Head and parts of a multipart mail, each decoded. */
const decodedMail = (raw: string) => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const boundary = /boundary="(.+?)"/.exec(head)?.[1] ?? '';
  const parts = rest
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [own = '', ...lines] = part.trim().split('\r\n\r\n');
      const body = lines.join('\r\n\r\n');
      const isBase64 = /encoding: base64/i.test(own);
      const bytes = isBase64
        ? Buffer.from(body, 'base64')
        : Buffer.from(
            body
              .replaceAll('=\r\n', '')
              .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          );
      return { type: /content-type: ([a-z/]+)/i.exec(own)?.[1], text: bytes.toString('utf8') };
    });
  return { head, parts };
};

describe('a webhook', () => {
  it('is signed over its time and its body, as a receiver that knows the secret works it out for itself', async () => {
    const { url, received } = await receiver();
    await channel({ type: 'webhook', url: `${url}/hook?x=1`, secret });
    await opened.observe('a', 'b');
    await opened.deliverDue();
    const [one] = received;
    expect(one?.url).toBe('/hook?x=1');
    const timestamp = String(one?.headers['x-monitoring-timestamp']);
    expect(Number(timestamp)).toBe(opened.time.now);
    const expected = createHmac('sha256', secret).update(`${timestamp}.${one?.body}`).digest('hex');
    expect(one?.headers['x-monitoring-signature']).toBe(`sha256=${expected}`);
    const body = JSON.parse(one?.body ?? '') as Record<string, unknown>;
    expect(body).toMatchObject({
      type: 'exceptions',
      platformId: 'p1',
      notificationId: one?.headers['x-monitoring-notification'],
      subject: '【异常】某市平台：新发现 2 项',
      opened: [{ code: 'a', sinceTime: '2026-11-27T10:00:00.000+08:00', brokenSeconds: null }, { code: 'b' }],
      recovered: [],
    });
    expect(opened.states()).toEqual(['delivered']);
    opened.time.now += 3_600_000;
    await opened.observe('b');
    await opened.deliverDue();
    expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({
      subject: '【恢复】某市平台：1 项已恢复',
      opened: [],
      recovered: [{ code: 'a', brokenSeconds: 3600 }],
    });
  });

  it.each(['operate.md', 'operate.zh-CN.md'])('is found genuine by the receiver that docs/%s shows', async (name) => {
    const { url, received } = await receiver();
    expect(await test(await channel({ type: 'webhook', url, secret }))).toMatchObject({ state: 'delivered' });
    const text = await readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
    const [, code = ''] = /```js\n(.*?isGenuine.*?)```/s.exec(text) ?? [];
    const { isGenuine } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      isGenuine: (secret: string, headers: object, body: string, now: number) => boolean;
    };
    const { headers = {}, body = '' } = received[0] ?? {};
    const { now } = opened.time;
    expect(isGenuine(secret, headers, body, now + 299_000)).toBe(true);
    expect(isGenuine(secret, headers, body, now + 301_000)).toBe(false);
    expect(isGenuine('another secret', headers, body, now)).toBe(false);
    expect(isGenuine(secret, headers, `${body} `, now)).toBe(false);
    expect(isGenuine(secret, { ...headers, 'x-monitoring-timestamp': String(now + 1) }, body, now)).toBe(false);
    expect(isGenuine(secret, {}, body, now)).toBe(false);
  });

  it('follows no redirect, reads no endless answer and waits for no answer for ever', async () => {
    const { url, received, answer } = await receiver();
    const id = await channel({ type: 'webhook', url, secret });
    answer(() => ({ status: 307, headers: { location: `${url}/inside` } }));
    expect(await test(id)).toMatchObject({ state: 'undelivered', problem: { code: 'redirected', detail: '307' } });
    expect(received).toHaveLength(1);
    answer(() => ({ status: 200, body: 'x'.repeat(200_000) }));
    expect(await test(id)).toMatchObject({ problem: { code: 'answer-unreadable' } });
    answer(() => ({ status: 500, body: '<script>' }));
    expect(await test(id)).toMatchObject({ problem: { code: 'answer-status', detail: '500' } });
    answer(() => new Promise(() => undefined));
    expect(await test(id)).toMatchObject({ problem: { code: 'timed-out' } });
    answer(() => ({ status: 204 }));
    expect(await test(id)).toMatchObject({ state: 'delivered', problem: null, attempts: 1 });
  });
});

describe('robots', () => {
  it('DingTalk has the signature in its address, and says by errcode whether it took the message', async () => {
    const { url, received, answer } = await receiver();
    const id = await channel({ type: 'dingtalk', url: `${url}/robot/send?access_token=t0ken`, secret: 'SECxyz' });
    answer(() => ({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' }));
    expect(await test(id)).toMatchObject({ state: 'delivered' });
    const [one] = received;
    const query = new URL(`${url}${one?.url}`).searchParams;
    const expected = createHmac('sha256', 'SECxyz').update(`${opened.time.now}\nSECxyz`).digest('base64');
    expect([query.get('access_token'), query.get('timestamp'), query.get('sign')]).toEqual([
      't0ken',
      String(opened.time.now),
      expected,
    ]);
    // As it stands in the address: base64 has signs that mean something else there.
    expect(one?.url).toContain(`sign=${encodeURIComponent(expected)}`);
    expect(JSON.parse(one?.body ?? '')).toMatchObject({
      msgtype: 'text',
      text: { content: expect.stringMatching(/^【测试】/) },
    });
    answer(() => ({ status: 200, body: '{"errcode":310000,"errmsg":"sign not match"}' }));
    expect(await test(id)).toMatchObject({
      state: 'undelivered',
      problem: { code: 'robot-refused', detail: '310000' },
    });
    answer(() => ({ status: 200, body: 'ok' }));
    expect(await test(id)).toMatchObject({ problem: { code: 'answer-unreadable' } });
  });

  it('WeCom gets a text of no more bytes than it takes, and nobody of the group is called by a title', async () => {
    const { url, received, answer } = await receiver();
    answer(() => ({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' }));
    await channel({ type: 'wecom', url: `${url}/cgi-bin/webhook/send?key=k` });
    await opened.platform.change({
      platformId: 'p1',
      name: '<@all> @all \u202E\r\n平台',
      kind: 'resource',
      appKey: 'k1',
      hosts: [],
    });
    await opened.observe(...Array.from({ length: 30 }, (_, at) => `x${at}`));
    await opened.deliverDue();
    const { msgtype, text } = JSON.parse(received[0]?.body ?? '') as { msgtype: string; text: { content: string } };
    expect(msgtype).toBe('text');
    expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(2_048);
    expect(text.content).toMatch(/…$/);
    expect(text.content).not.toMatch(/@|\u202E|\r/);
    expect(received[0]?.url).toBe('/cgi-bin/webhook/send?key=k');
  });

  it('are sent no more than 18 messages a minute; the rest waits', async () => {
    const { url, received, answer } = await receiver();
    answer(() => ({ status: 200, body: '{"errcode":0}' }));
    await channel({ type: 'wecom', url: `${url}/send?key=k` });
    for (let at = 0; at < 25; at += 1) await opened.observe(`many${at}`);
    await opened.deliverDue();
    expect(received).toHaveLength(18);
    expect(opened.platform.notifications.nextDueAt()).toBe(opened.time.now + 60_000);
    opened.time.now += 60_000;
    await opened.deliverDue();
    expect(received).toHaveLength(25);
  });
});

describe('mail', () => {
  it('is one message in plain text and HTML, whatever the names in it say', async () => {
    const { port, mails } = await mailServer();
    const hostile = 'x\r\nBcc: evil@evil.example\r\n\r\n<img src=x onerror=alert(1)>';
    await channel(mail(port, { to: ['one@unit.example', 'two@unit.example'] }), { language: 'en' });
    await opened.platform.change({ platformId: 'p1', name: hostile, kind: 'resource', appKey: 'k1', hosts: [] });
    await opened.platform.exceptions.observe('p1', [
      {
        aspect: 'completeness',
        code: 'page-silent',
        subject: hostile,
        status: 'alert',
        message: { 'zh-CN': hostile, en: hostile },
        expected: '1',
        actual: hostile,
      },
    ]);
    await opened.deliverDue();
    const [one] = mails;
    expect(one).toMatchObject({ from: 'monitor@edu.example', to: ['one@unit.example', 'two@unit.example'] });
    const { head, parts } = decodedMail(one?.raw ?? '');
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).toMatch(/^message-id: <[0-9a-f-]{36}@heyan\.invalid>$/im);
    expect(head.match(/^subject:/gim)).toHaveLength(1);
    expect(parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html']);
    const [plain, html] = parts.map(({ text }) => text);
    expect(plain).toContain('Completeness · x\uFFFDBcc: evil@evil.example\uFFFD<img src=x onerror=alert(1)>');
    expect(html).toContain('x\uFFFDBcc: evil@evil.example\uFFFD&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  it('goes through TLS with a verified certificate, and signs in; not without', async () => {
    const { certificate: cert, key } = await certificate();
    const { port, mails } = await mailServer({
      secure: true,
      disabledCommands: [],
      key,
      cert,
      user: 'monitor',
      password: 'pass word',
    });
    const settings = mail(port, { security: 'tls', user: 'monitor', password: 'pass word', host: 'localhost' });
    const id = await channel(settings);
    expect(await test(id)).toMatchObject({
      state: 'undelivered',
      problem: { code: 'not-reached', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    const trusted = getCACertificates();
    setDefaultCACertificates([...trusted, cert]);
    closing.push(async () => setDefaultCACertificates(trusted));
    expect(await test(id)).toMatchObject({ state: 'delivered' });
    expect(mails).toMatchObject([{ secure: true, user: 'monitor' }]);
    const wrong = await channel({ ...settings, password: 'another' });
    expect(await test(wrong)).toMatchObject({
      problem: { code: 'mail-refused', detail: expect.stringMatching(/^535/) },
    });
  });

  it('is not sent in clear where STARTTLS was asked for', async () => {
    const { port, mails } = await mailServer();
    const id = await channel(mail(port, { security: 'starttls' }));
    expect(await test(id)).toMatchObject({ state: 'undelivered', problem: { code: 'mail-refused' } });
    expect(mails).toEqual([]);
  });

  it('is tried again with those alone who were refused', async () => {
    let full = true;
    const { port, mails } = await mailServer({
      refuse: (recipient) => (full && recipient.startsWith('two') ? 452 : undefined),
    });
    await channel(mail(port, { to: ['one@unit.example', 'two@unit.example'] }));
    await opened.observe('refused');
    await opened.deliverDue();
    full = false;
    opened.time.now += 3_600_000;
    await opened.deliverDue();
    expect(mails.map(({ to }) => to)).toEqual([['one@unit.example'], ['two@unit.example']]);
    const ids = mails.map(({ raw }) => /^message-id: (.+)$/im.exec(raw)?.[1]);
    expect(ids[0]).toBe(ids[1]);
  });
});
