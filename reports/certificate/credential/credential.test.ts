import { randomBytes } from 'node:crypto';
import { assert, property, uint8Array } from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { testOrder } from '../../../spec/certification/testOrder.ts';
import { hostileText } from '../../samples/sampleChecks.ts';
import { createKey } from '../signing/createKey.ts';
import { openKey } from '../signing/openKey.ts';
import { fromBase58, toBase58 } from './base58.ts';
import { badgeCredential } from './badgeCredential.ts';
import { credentialSigner, signCredential } from './credentialProof.ts';
import { didKey, keyOfDid } from './didKey.ts';
import { readBakedCredential } from './readBakedCredential.ts';
import { renderCertifiedBadge } from './renderCertifiedBadge.ts';

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
    const read = readBakedCredential(renderCertifiedBadge(about, signed));
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
    const svg = renderCertifiedBadge(hostile, credential);
    const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
    expect(document.querySelectorAll('parsererror, script, image, foreignObject').length).toBe(0);
    expect(credentialSigner(readBakedCredential(svg))).toBeDefined();
  });
});
