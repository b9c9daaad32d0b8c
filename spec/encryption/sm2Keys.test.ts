import { randomBytes } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { CredentialsError } from './credentialsError.ts';
import { privateKeyHex } from './privateKeyHex.ts';
import { publicKeyHex } from './publicKeyHex.ts';

const others = { appKey: 'a', encryptionKey: '', signatureKey: '' };
const privateOf = (callerPrivateKey: string): string =>
  privateKeyHex({ ...others, callerPrivateKey }, 'callerPrivateKey');
const publicOf = (calleePublicKey: string): string => publicKeyHex({ ...others, calleePublicKey }, 'calleePublicKey');
const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
const lines = (text: string, label: string): string =>
  `-----BEGIN ${label}-----\n${text.match(/.{1,64}/g)?.join('\n')}\n-----END ${label}-----\n`;

const key = '00f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff';
const high = 'f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddee0011';
const point = sm2.getPublicKeyFromPrivateKey(key);
const [x, y] = [point.slice(2, 66), point.slice(66)];
const algorithm = '301306072a8648ce3d020106082a811ccf5501822d';
const ecPrivateKey = `306b0201010420${high}a144034200${sm2.getPublicKeyFromPrivateKey(high)}`;
const pkcs8 = `308187020100${algorithm}046d${ecPrivateKey}`;
const x509 = `3059${algorithm}034200${point}`;

describe('an SM2 private key', () => {
  it.each<[string, string, string]>([
    ['64 hex digits', key, key],
    ['capitals', key.toUpperCase(), key],
    ['0x', `0x${high}`, high],
    ['a line end and spaces', ` ${key}\n`, key],
    ['zeros left out, as BigInteger.toString(16) does', key.replace(/^0+/, ''), key],
    ['a sign byte 00, as BigInteger.toByteArray() does', `00${high}`, high],
    ['Base64', base64(high), high],
    ['Base64 of the signed bytes', base64(`00${high}`), high],
    ['PKCS#8 in hex', pkcs8, high],
    ['PKCS#8 in Base64', base64(pkcs8), high],
    ['PKCS#8 as PEM', lines(base64(pkcs8), 'PRIVATE KEY'), high],
    ['SEC 1 as PEM', lines(base64(ecPrivateKey), 'EC PRIVATE KEY'), high],
  ])('is read from %s', (_, text, expected) => {
    expect(privateOf(text)).toBe(expected);
  });

  it.each(['', 'secret', '1234', 'ab'.repeat(40), '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----'])(
    'is not read from %j',
    (text) => {
      expect(() => privateOf(text)).toThrow(CredentialsError);
    },
  );
});

describe('an SM2 public key', () => {
  it.each<[string, string]>([
    ['04 and 128 hex digits', point],
    ['capitals', point.toUpperCase()],
    ['x and y alone, 64 bytes', x + y],
    ['Base64 of 65 bytes', base64(point)],
    ['Base64 of 64 bytes', base64(x + y)],
    ['X.509 in Base64', base64(x509)],
    ['X.509 as PEM', lines(base64(x509), 'PUBLIC KEY')],
    ['compressed', `${Number.parseInt(y.slice(-1), 16) % 2 === 0 ? '02' : '03'}${x}`],
  ])('is read from %s', (_, text) => {
    expect(publicOf(text)).toBe(point);
  });

  it('is decompressed right, whichever half of the curve', () => {
    for (let at = 0; at < 20; at += 1) {
      const full = sm2.getPublicKeyFromPrivateKey(`00${randomBytes(31).toString('hex')}`);
      expect(publicOf(sm2.compressPublicKeyHex(full))).toBe(full);
    }
  });

  it.each(['', 'secret', `04${'11'.repeat(64)}`, `02${'00'.repeat(31)}05`, point.slice(0, 128)])(
    'is not read from %j',
    (text) => {
      expect(() => publicOf(text)).toThrow(CredentialsError);
    },
  );
});
