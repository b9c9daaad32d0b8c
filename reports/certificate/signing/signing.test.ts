import { randomBytes } from 'node:crypto';
import { assert, nat, property } from 'fast-check';
import { sm2 } from 'sm-crypto';
import { describe, expect, it } from 'vitest';
import { createKey } from './createKey.ts';
import { keyId } from './keyId.ts';
import { openKey } from './openKey.ts';
import { preAuthentication } from './preAuthentication.ts';
import { signBytes } from './signBytes.ts';
import { verifyBytes } from './verifyBytes.ts';

const made = (algorithm: 'ed25519' | 'sm2') =>
  createKey({
    algorithm,
    name: '示范检测实验室',
    passphrase: 'correct 马 battery',
    createdOn: '2026-11-26',
    validUntil: '2027-11-26',
    randomBytes,
  });

describe.each(['ed25519', 'sm2'] as const)('a key of %s', (algorithm) => {
  const file = made(algorithm);
  const key = openKey(file, 'correct 马 battery');
  if (key === undefined) throw new Error('Expected the key to open.');
  const text = new Uint8Array(Buffer.from('核验'));
  const signature = signBytes(text, key);

  it('opens by its passphrase only, and not when anything in it was changed', () => {
    expect(key.publicKey).toBe(file.publicKey);
    expect(openKey(file, 'another')).toBeUndefined();
    expect(openKey({ ...file, publicKey: made(algorithm).publicKey }, 'correct 马 battery')).toBeUndefined();
    expect(openKey({ ...file, encrypted: { ...file.encrypted, N: 2 ** 30 } }, 'correct 马 battery')).toBeUndefined();
    expect(JSON.stringify(file)).not.toContain(key.privateKey);
  });

  it('verifies what it signed, and nothing with one bit changed', () => {
    expect(verifyBytes(text, signature, key)).toBe(true);
    assert(
      property(nat(63), nat(7), (at, bit) => {
        const changed = signature.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(verifyBytes(text, changed, key)).toBe(false);
      }),
      { numRuns: 40 },
    );
    expect(verifyBytes(new Uint8Array(Buffer.from('核捡')), signature, key)).toBe(false);
    expect(verifyBytes(text, signature, { ...key, publicKey: made(algorithm).publicKey })).toBe(false);
    expect(verifyBytes(text, new Uint8Array(), key)).toBe(false);
    expect(verifyBytes(text, signature, { ...key, publicKey: 'zz' })).toBe(false);
  });

  it('is called by its algorithm and its public part', () => {
    expect(file.keyId).toBe(keyId(key));
    expect(keyId({ algorithm: algorithm === 'sm2' ? 'ed25519' : 'sm2', publicKey: key.publicKey })).not.toBe(
      file.keyId,
    );
  });
});

it('another implementation of SM2 agrees', () => {
  const key = openKey(made('sm2'), 'correct 马 battery');
  if (key === undefined) throw new Error('Expected the key to open.');
  const signature = Buffer.from(signBytes(new Uint8Array(Buffer.from('abc')), key)).toString('hex');
  expect(sm2.doVerifySignature('abc', signature, key.publicKey, { hash: true })).toBe(true);
});

it('signs over what DSSE says', () => {
  expect(
    Buffer.from(
      preAuthentication('http://example.com/HelloWorld', new Uint8Array(Buffer.from('hello world'))),
    ).toString(),
  ).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
});
