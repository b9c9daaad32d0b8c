import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkList } from '../../../../fixtures/network/networkList.ts';
import { postJson } from '../channels/postJson.ts';
import { createOutgoing } from './createOutgoing.ts';
import { mayReach } from './mayReach.ts';

const nothing = networkList([]);
const inside = [
  '127.0.0.1',
  '127.9.9.9',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::1',
  'not an address',
];

describe('an address', () => {
  it.each(inside)('%s is not reached by itself', (address) => {
    expect(mayReach(address, nothing)).toBe(false);
  });
  it.each(['36.112.0.1', '2408:8000::1'])('%s is', (address) => {
    expect(mayReach(address, nothing)).toBe(true);
  });
  it('inside is reached where its network was named, however it is spelt', () => {
    const some = networkList(['127.0.0.0/8', 'fd00::/16']);
    expect(['127.0.0.1', '::ffff:127.0.0.1', 'fd00::5', '10.0.0.1', '::1'].map((one) => mayReach(one, some))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the way out', () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end('{}');
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
  });
  const signal = AbortSignal.timeout(10_000);

  it.each([
    'http://127.0.0.1:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://2130706433:PORT/',
    'http://localhost:PORT/',
    'http://0x7f.1:PORT/',
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'gopher://127.0.0.1/',
    'data:,x',
  ])('does not lead to %s', async (address) => {
    const outgoing = createOutgoing();
    const before = requests;
    const answer = await postJson(address.replace('PORT', String(port)), '{}', { outgoing, signal });
    expect(answer).toMatchObject({ code: 'address-refused' });
    expect(requests).toBe(before);
    await outgoing.close();
  });

  it('looks at what a name leads to when it is connected, not when it was written down (DNS rebinding)', async () => {
    const answers = [['36.112.0.1'], ['127.0.0.1'], ['127.0.0.1', '10.0.0.1']];
    const resolve = async () => (answers.shift() ?? []).map((address) => ({ address, family: 4 }));
    const outgoing = createOutgoing({ resolve });
    expect(await outgoing.addressOf('a.example')).toBe('36.112.0.1');
    expect(await postJson(`http://a.example:${port}/`, '{}', { outgoing, signal })).toEqual({
      code: 'address-refused',
      detail: '',
    });
    await expect(outgoing.addressOf('a.example')).rejects.toThrow('inside');
    expect(requests).toBe(0);
    await outgoing.close();
  });

  it('leads inside where that network was named, and to the others of a name it does not', async () => {
    const resolve = async () => ['10.0.0.1', '127.0.0.1'].map((address) => ({ address, family: 4 }));
    const outgoing = createOutgoing({ networks: ['127.0.0.0/8'], resolve });
    expect(await postJson(`http://a.example:${port}/`, '{}', { outgoing, signal })).toEqual({ text: '{}' });
    expect(await outgoing.addressOf('a.example')).toBe('127.0.0.1');
    expect(requests).toBe(1);
    await outgoing.close();
  });

  it('goes by the proxy of the environment, which resolves names itself', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (message, socket) => {
      asked.push(message.url ?? '');
      socket.end('HTTP/1.1 502 no\r\n\r\n');
    });
    proxy.on('request', (message, response) => {
      asked.push(message.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const outgoing = createOutgoing({
      proxy: { http_proxy: url, https_proxy: url, no_proxy: 'localhost' },
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    await postJson('https://robot.example/send', '{}', { outgoing, signal });
    expect(asked).toEqual(['robot.example:443']);
    // A literal address is refused here.
    expect(await postJson('http://10.0.0.1/', '{}', { outgoing, signal })).toMatchObject({ code: 'address-refused' });
    expect(await postJson(`http://localhost:${port}/`, '{}', { outgoing, signal })).toMatchObject({
      code: 'address-refused',
    });
    expect(asked).toHaveLength(1);
    await outgoing.close();
    proxy.close();
  });

  it('of the process itself is another one', async () => {
    expect((await request(`http://127.0.0.1:${port}/`)).statusCode).toBe(200);
  });
});
