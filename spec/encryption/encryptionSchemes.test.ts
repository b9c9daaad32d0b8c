import { createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { sm2 as sm2First, sm3 as sm3First, sm4 as sm4First } from 'sm-crypto';
import { sm2 as sm2Second } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { referenceProfile } from '../profiles/referenceProfile.ts';
import { canonicalRequest } from './canonicalRequest.ts';
import { createNonceStore } from './createNonceStore.ts';
import { encryptionSchemes } from './encryptionSchemes.ts';
import type { InterfaceCredentials } from './interfaceCredentials.ts';
import type { InterfaceRequest, OpenOptions, Scheme, SealOptions } from './scheme.ts';

const { headers } = referenceProfile().values.interfaces;
const key = '0123456789abcdeffedcba9876543210';
const caller = sm2Second.generateKeyPairHex();
const callee = sm2Second.generateKeyPairHex();
const credentialsOf = (scheme: Scheme): InterfaceCredentials => ({
  appKey: 'app-1',
  encryptionKey: scheme.id === 'aes-256-gcm-hmac-sha256' ? key + key : key,
  signatureKey: '00112233445566778899aabbccddeeff',
  callerPrivateKey: caller.privateKey,
  callerPublicKey: caller.publicKey,
  calleePrivateKey: callee.privateKey,
  calleePublicKey: callee.publicKey,
});
const now = Date.UTC(2026, 10, 23, 1, 2, 3);
const request: InterfaceRequest = {
  method: 'GET',
  path: '/api/v1/users',
  query: 'pageSize=10&page=1&name=%E5%BC%A0+a',
};
const counting = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, at) => at);
const sealing: SealOptions = { headers, scope: 'user', now, randomBytes: counting };
const opening: OpenOptions = { headers, now, skewSeconds: 300 };
const lower = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
const schemes = Object.values(encryptionSchemes);

describe('primitives against published vectors', () => {
  it('SM3, HMAC-SM3 and SM4 are those of the standards', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
    expect(createHash('sm3').update('abcd'.repeat(16)).digest('hex')).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    );
    expect(createHmac('sm3', Buffer.from(key, 'hex')).update('abc').digest('hex')).toBe(
      '28d8a61be67d8bf7652c4eda7092b612f88be62184f55005c57ddf076e764199',
    );
    const { cipher } = encryptionSchemes['sm4-cbc-hmac-sm3'];
    const iv = Buffer.from(key, 'hex');
    const sealed = Buffer.from(
      cipher.seal(Buffer.from('abc'), credentialsOf(encryptionSchemes['sm4-cbc-hmac-sm3']), () => iv),
    );
    expect(sealed.subarray(0, 16)).toEqual(iv);
    expect(sealed.subarray(16).toString('hex')).toBe('30283fff39522aeece5230e645b59d47');
  });

  it('AES-256-GCM is that of NIST (test case 14: zero key, nonce and block)', () => {
    const zero = { appKey: 'a', encryptionKey: '0'.repeat(64), signatureKey: key };
    const sealed = Buffer.from(
      encryptionSchemes['aes-256-gcm-hmac-sha256'].cipher.seal(
        new Uint8Array(16),
        zero,
        (count) => new Uint8Array(count),
      ),
    );
    expect(sealed.subarray(12).toString('hex')).toBe(
      'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
    );
  });

  it('HMAC-SHA256 is that of RFC 4231 (test case 6: long key)', () => {
    const long = { appKey: 'a', encryptionKey: key, signatureKey: 'aa'.repeat(131) };
    expect(
      encryptionSchemes['hmac-sha256'].signer
        .sign('Test Using Larger Than Block-Size Key - Hash Key First', long)
        .toString('hex'),
    ).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54');
  });
});

describe('a second implementation', () => {
  it('sm-crypto opens what SM4-CBC sealed, and signs the same with HMAC-SM3', () => {
    const scheme = encryptionSchemes['sm4-cbc-hmac-sm3'];
    const credentials = credentialsOf(scheme);
    const sent = scheme.seal(request, credentials, sealing);
    const parameters = sent[headers.parameters] ?? '';
    const bytes = Buffer.from(parameters, 'base64');
    const plain = sm4First.decrypt(bytes.subarray(16).toString('hex'), key, {
      mode: 'cbc',
      iv: bytes.subarray(0, 16).toString('hex'),
    });
    expect(JSON.parse(plain)).toEqual({
      appKey: 'app-1',
      timestamp: now,
      nonce: Buffer.from(counting(16)).toString('hex'),
      method: 'GET',
      path: '/api/v1/users',
      scope: 'user',
    });
    const text = [
      'sm4-cbc-hmac-sm3',
      'GET',
      '/api/v1/users',
      'name=%E5%BC%A0%20a&page=1&pageSize=10',
      'app-1',
      String(now),
      sent[headers.nonce],
      parameters,
      sm3First(''),
    ].join('\n');
    expect(sent[headers.signature]).toBe(sm3First(text, { mode: 'hmac', key: credentials.signatureKey }));
  });

  it('openssl opens and signs the same', () => {
    const scheme = encryptionSchemes['sm4-cbc-hmac-sm3'];
    const credentials = credentialsOf(scheme);
    const bytes = Buffer.from(scheme.seal(request, credentials, sealing)[headers.parameters] ?? '', 'base64');
    const plain = execFileSync(
      'openssl',
      ['enc', '-d', '-sm4-cbc', '-K', key, '-iv', bytes.subarray(0, 16).toString('hex')],
      { input: bytes.subarray(16) },
    );
    expect(JSON.parse(plain.toString())).toMatchObject({ scope: 'user' });
    const mac = (digest: string): string =>
      execFileSync('openssl', ['mac', '-digest', digest, '-macopt', `hexkey:${credentials.signatureKey}`, 'HMAC'], {
        input: 'some\ntext',
      })
        .toString()
        .trim()
        .toLowerCase();
    expect(scheme.signer.sign('some\ntext', credentials).toString('hex')).toBe(mac('SM3'));
    expect(encryptionSchemes['hmac-sha256'].signer.sign('some\ntext', credentials).toString('hex')).toBe(mac('SHA256'));
  });

  it('WebCrypto opens what AES-256-GCM sealed', async () => {
    const scheme = encryptionSchemes['aes-256-gcm-hmac-sha256'];
    const bytes = Buffer.from(scheme.seal(request, credentialsOf(scheme), sealing)[headers.parameters] ?? '', 'base64');
    const imported = await crypto.subtle.importKey('raw', Buffer.from(key + key, 'hex'), 'AES-GCM', false, ['decrypt']);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.subarray(0, 12) },
      imported,
      bytes.subarray(12),
    );
    expect(JSON.parse(Buffer.from(plain).toString())).toMatchObject({ appKey: 'app-1' });
  });

  it('sm-crypto verifies the SM2 signature and opens the SM2 envelope', () => {
    const scheme = encryptionSchemes['sm2-sm4'];
    const credentials = credentialsOf(scheme);
    const sent = scheme.seal(request, credentials, sealing);
    const parameters = sent[headers.parameters] ?? '';
    const fields = {
      scheme: scheme.id,
      hash: 'sm3',
      appKey: 'app-1',
      timestamp: String(now),
      nonce: sent[headers.nonce] ?? '',
      parameters,
    } as const;
    expect(
      sm2First.doVerifySignature(
        canonicalRequest(request, fields) ?? '',
        sent[headers.signature] ?? '',
        caller.publicKey,
        { hash: true },
      ),
    ).toBe(true);
    const bytes = Buffer.from(parameters, 'base64');
    const session = sm2First.doDecrypt(bytes.subarray(0, 112).toString('hex'), callee.privateKey, 1, {
      output: 'array',
    });
    const decipher = createDecipheriv('sm4-cbc', Buffer.from(session), bytes.subarray(112, 128));
    expect(
      JSON.parse(Buffer.concat([decipher.update(bytes.subarray(128)), decipher.final()]).toString()),
    ).toMatchObject({ scope: 'user' });
  });

  it('SM2 verifies what sm-crypto signed, and the example signature of GB/T 32918.5', () => {
    const { signer } = encryptionSchemes['sm2-sm4'];
    const credentials = credentialsOf(encryptionSchemes['sm2-sm4']);
    const signature = Buffer.from(sm2First.doSignature('文本', caller.privateKey, { hash: true }), 'hex');
    expect(signer.verify('文本', signature, credentials)).toBe(true);
    expect(signer.verify('文本!', signature, credentials)).toBe(false);
    const published = {
      ...credentials,
      callerPublicKey:
        '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    };
    const r = 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3';
    const s = 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
    expect(signer.verify('message digest', Buffer.from(r + s, 'hex'), published)).toBe(true);
  });
});

describe.each(schemes)('$id', (scheme) => {
  const credentials = credentialsOf(scheme);
  const sent = (options: Partial<SealOptions> = {}, of: InterfaceRequest = request): Record<string, string> =>
    lower(scheme.seal(of, credentials, { ...sealing, randomBytes, ...options }));
  const open = (fields: Record<string, string>, options: Partial<OpenOptions> = {}, of: InterfaceRequest = request) =>
    scheme.open(of, fields, credentials, { ...opening, ...options });

  it('opens what it sealed, whatever the order and encoding of the query', () => {
    expect(open(sent())).toMatchObject({ ok: true, parameters: { appKey: 'app-1', scope: 'user', timestamp: now } });
    expect(open(sent(), {}, { ...request, query: 'name=%e5%bc%a0%20a&page=1&pageSize=10' })).toMatchObject({
      ok: true,
    });
  });

  it.each(Object.keys(headers) as (keyof typeof headers)[])(
    'refuses without %s, and with one character of it changed',
    (name) => {
      const field = headers[name].toLowerCase();
      const { [field]: value = '', ...rest } = sent();
      expect(open(rest)).toEqual({ ok: false, code: 'parameters-missing' });
      for (const at of [0, Math.floor(value.length / 2), value.length - 1]) {
        const other = value[at] === '7' ? '8' : '7';
        expect(open({ ...rest, [field]: value.slice(0, at) + other + value.slice(at + 1) })).toEqual({
          ok: false,
          code: 'parameters-invalid',
        });
      }
      expect(open({ ...rest, [field]: value.slice(0, -1) })).toMatchObject({ ok: false });
    },
  );

  it.each<[string, Partial<InterfaceRequest>]>([
    ['method', { method: 'POST' }],
    ['path', { path: '/api/v1/resources' }],
    ['query', { query: 'page=2' }],
    ['query that cannot be decoded', { query: '%ff' }],
    ['body', { body: Buffer.from('x') }],
  ])('refuses for another %s', (_, other) => {
    expect(open(sent(), {}, { ...request, ...other })).toEqual({ ok: false, code: 'parameters-invalid' });
  });

  it('knows time: both sides of the window', () => {
    for (const off of [-300_001, 300_001])
      expect(open(sent({ now: now + off }))).toEqual({ ok: false, code: 'timestamp-out-of-range' });
    for (const off of [-300_000, 300_000]) expect(open(sent({ now: now + off }))).toMatchObject({ ok: true });
  });

  it('claims a nonce only for a request that is right', () => {
    const store = createNonceStore({ windowMs: 600_000, now: () => now });
    const once = sent();
    const broken = { ...once, [headers.signature.toLowerCase()]: '0'.repeat(64) };
    expect(open(broken, { claimNonce: store.claim })).toMatchObject({ ok: false });
    expect(open(once, { claimNonce: store.claim })).toMatchObject({ ok: true });
    expect(open(once, { claimNonce: store.claim })).toEqual({ ok: false, code: 'nonce-replayed' });
  });

  it('refuses parameters of another sealing under a right signature', () => {
    const swapped =
      scheme.seal({ ...request, path: '/api/v1/resources' }, credentials, sealing)[headers.parameters] ?? '';
    const fields = {
      scheme: scheme.id,
      hash: scheme.signer.hash,
      appKey: 'app-1',
      timestamp: String(now),
      nonce: 'n'.repeat(16),
      parameters: swapped,
    } as const;
    const signature = scheme.signer.sign(canonicalRequest(request, fields) ?? '', credentials).toString('hex');
    expect(
      open({
        ...sent({ nonce: 'n'.repeat(16) }),
        [headers.parameters.toLowerCase()]: swapped,
        [headers.signature.toLowerCase()]: signature,
      }),
    ).toEqual({ ok: false, code: 'parameters-invalid' });
  });

  it.each(['base64', 'base64url', 'hex'] as const)('writes both values in %s as well', (form) => {
    const encoding = { parameters: form, signature: form };
    expect(open(sent({ encoding }), { encoding })).toMatchObject({ ok: true });
    expect(
      open(sent({ encoding }), { encoding: { parameters: form, signature: form === 'hex' ? 'base64' : 'hex' } }),
    ).toEqual({ ok: false, code: 'parameters-invalid' });
  });

  it('says which key is wrong without repeating it', () => {
    const name = scheme.id === 'sm2-sm4' ? 'callerPrivateKey' : 'signatureKey';
    expect(() => scheme.seal(request, { ...credentials, [name]: 'secret' }, sealing)).toThrow(
      new RegExp(`${name} must have .* hexadecimal digits.*; it has 6 characters`),
    );
  });
});

describe('createNonceStore', () => {
  it('forgets what is older than its window', () => {
    let time = 0;
    const store = createNonceStore({ windowMs: 1000, now: () => time });
    for (let at = 0; at < 100; at += 1) store.claim('a', `n${at}`, time);
    time = 5000;
    expect(store.claim('a', 'new', time)).toBe(true);
    expect(store.size()).toBe(1);
  });
});
