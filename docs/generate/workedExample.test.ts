import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { encryptionSchemes } from '../../spec/encryption/encryptionSchemes.ts';
import { workedExample } from './workedExample.ts';

const { credentials, headers, iv, padded, plain, ciphertext, request, sealed, signed, bodyHash } = workedExample;
const openssl = (args: readonly string[], input: Uint8Array): Buffer => execFileSync('openssl', args, { input });
const known = (() => {
  try {
    return execFileSync('openssl', ['list', '-digest-algorithms'], { encoding: 'utf8' }).includes('SM3');
  } catch {
    return false;
  }
})();

describe('workedExample', () => {
  it('is a call that a callee accepts', () => {
    const lower = Object.fromEntries(Object.entries(sealed).map(([name, value]) => [name.toLowerCase(), value]));
    const opened = encryptionSchemes['sm4-cbc-hmac-sm3'].open(request, lower, credentials, {
      headers,
      now: workedExample.now,
      skewSeconds: 300,
    });
    expect(opened).toMatchObject({ ok: true, parameters: { scope: 'user' } });
  });

  it('shows the bytes that make up the header', () => {
    expect(padded.length % 16).toBe(0);
    expect(padded.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(sealed[headers.parameters]).toBe(Buffer.concat([iv, ciphertext]).toString('base64'));
    expect(signed.split('\n')).toHaveLength(9);
    expect(signed.endsWith(`\n${bodyHash}`)).toBe(true);
  });

  it.runIf(known)('comes out the same with openssl, by the commands of the document', () => {
    expect(
      openssl(['enc', '-sm4-cbc', '-K', credentials.encryptionKey, '-iv', iv.toString('hex')], plain).equals(
        ciphertext,
      ),
    ).toBe(true);
    expect(
      openssl(
        ['dgst', '-sm3', '-mac', 'HMAC', '-macopt', `hexkey:${credentials.signatureKey}`],
        Buffer.from(signed),
      ).toString(),
    ).toContain(sealed[headers.signature] ?? '-');
    expect(openssl(['dgst', '-sm3'], Buffer.alloc(0)).toString()).toContain(bodyHash);
  });
});
