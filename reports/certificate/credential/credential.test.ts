import { randomBytes } from 'node:crypto';
import { assert, nat, property, uint8Array } from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { testOrder } from '../../../spec/certification/testOrder.ts';
import { hostileText } from '../../samples/sampleChecks.ts';
import { createKey } from '../signing/createKey.ts';
import { openKey } from '../signing/openKey.ts';
import { fromBase58, toBase58 } from './base58.ts';
import { badgeCredential } from './badgeCredential.ts';
import { badgePicture } from './badgePicture.ts';
import { bakePng } from './bakePng.ts';
import { bakeSvg } from './bakeSvg.ts';
import type { SignedCredential } from './credentialProof.ts';
import { credentialSigner, signCredential } from './credentialProof.ts';
import { didKey, keyOfDid } from './didKey.ts';
import { readPngChunks, writePngChunks } from './pngChunks.ts';
import { readBakedCredential } from './readBakedCredential.ts';

const file = createKey({
  algorithm: 'ed25519',
  name: 'Lab',
  passphrase: 'p',
  createdOn: '2026-01-01',
  validUntil: '2027-01-01',
  randomBytes,
});
const key = openKey(file, 'p');
if (key === undefined) throw new Error('Expected the key to open.');
const { number, level, dates, laboratory, product } = testOrder;
const about = {
  certificate: { number, level, issuedOn: dates.issuedOn, validUntil: dates.validUntil, laboratory: laboratory.name },
  product,
};
const signed = signCredential(badgeCredential(about, 'ab'.repeat(32), didKey(key)), key, '2026-11-26T12:00:00Z');

const svgOf = (given: typeof about, credential: SignedCredential): Uint8Array =>
  Buffer.from(bakeSvg(badgePicture(given), credential));
/** One transparent pixel. */
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

describe('base58 and did:key', () => {
  it('give back what was put in', () => {
    assert(
      property(uint8Array({ maxLength: 70 }), (bytes) => {
        expect(fromBase58(toBase58(bytes))).toEqual(bytes);
      }),
    );
    expect(toBase58(new Uint8Array(Buffer.from('Hello World!')))).toBe('2NEpo7TZRRrLZSi2U');
    expect(fromBase58('0OIl')).toBeUndefined();
  });

  it('name a key as others do', () => {
    // From the specification of did:key.
    expect(keyOfDid('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK')?.publicKey).toMatch(
      /^2e6fcce36701dc791488e0d0b1745cc1/,
    );
    expect(keyOfDid(didKey(key))).toEqual({ algorithm: 'ed25519', publicKey: key.publicKey });
    expect(keyOfDid('did:web:example.com')).toBeUndefined();
  });
});

describe('the badge of a certificate', () => {
  it('carries a credential that holds, for an address and a version', () => {
    const read = readBakedCredential(svgOf(about, signed));
    expect(read).toEqual(signed);
    expect(credentialSigner(read)?.keyId).toBe(file.keyId);
    expect(signed.credentialSubject.id).toBe(product.address);
    expect(JSON.stringify(signed)).toContain(product.version);
  });

  it.each([
    ['another version', { ...signed, credentialSubject: { ...signed.credentialSubject, identifier: [] } }],
    ['another address', { ...signed, credentialSubject: { ...signed.credentialSubject, id: 'https://other.example' } }],
    [
      'another issuer',
      { ...signed, issuer: { ...signed.issuer, id: didKey({ algorithm: 'ed25519', publicKey: '00'.repeat(32) }) } },
    ],
    ['another day of signing', { ...signed, proof: { ...signed.proof, created: '2020-01-01T00:00:00Z' } }],
    ['no proof', { ...signed, proof: undefined }],
    ['nothing', undefined],
    ['a text', 'x'],
  ])('does not hold with %s', (_, given) => {
    expect(credentialSigner(given)).toBeUndefined();
  });

  it('stays well-formed whatever a product is called', () => {
    const hostile = { ...about, product: { ...product, name: hostileText, version: `]]>${hostileText}` } };
    const credential = signCredential(
      badgeCredential(hostile, 'ab'.repeat(32), didKey(key)),
      key,
      '2026-11-26T12:00:00Z',
    );
    const svg = bakeSvg(badgePicture(hostile), credential);
    const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
    expect(document.querySelectorAll('parsererror, script, image, foreignObject').length).toBe(0);
    expect(credentialSigner(readBakedCredential(Buffer.from(svg)))).toBeDefined();
    expect(readBakedCredential(bakePng(png, credential))).toEqual(credential);
  });
});

describe('a PNG badge', () => {
  const baked = bakePng(png, signed);
  const chunks = readPngChunks(baked) ?? [];

  it('carries the credential as Open Badges 3.0 has it, and is a picture still', () => {
    expect(readBakedCredential(baked)).toEqual(signed);
    expect(credentialSigner(readBakedCredential(baked))?.keyId).toBe(file.keyId);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'iTXt', 'IEND']);
    expect(Buffer.from(chunks[2]?.data ?? []).toString()).toBe(
      `openbadgecredential\0\0\0\0\0${JSON.stringify(signed)}`,
    );
    expect(writePngChunks(chunks)).toEqual(baked);
  });

  const text = chunks[2] ?? { type: 'iTXt', data: new Uint8Array() };
  it.each([
    ['no credential', png],
    ['two of them', writePngChunks([...chunks.slice(0, 3), text, ...chunks.slice(3)])],
    [
      'one that is compressed',
      writePngChunks(
        chunks.map((one) =>
          one === text ? { ...one, data: Uint8Array.from(one.data, (byte, at) => (at === 20 ? 1 : byte)) } : one,
        ),
      ),
    ],
    ['one under another name', writePngChunks(chunks.map((one) => (one === text ? { ...one, type: 'tEXt' } : one)))],
    ['an end cut off', baked.slice(0, -1)],
    ['something behind its end', new Uint8Array([...baked, 0])],
    ['nothing', new Uint8Array()],
  ])('with %s has none', (_, given) => {
    expect(readBakedCredential(given)).toBeUndefined();
  });

  it('never holds with one bit changed in its credential', () => {
    const start = Buffer.from(baked).indexOf('openbadgecredential');
    assert(
      property(nat(text.data.length - 1), nat(7), (at, bit) => {
        const changed = baked.slice();
        changed[start + at] = (changed[start + at] ?? 0) ^ (1 << bit);
        expect(credentialSigner(readBakedCredential(changed))).toBeUndefined();
      }),
    );
  });
});
