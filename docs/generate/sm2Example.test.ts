import { expect, it } from 'vitest';
import { encryptionSchemes } from '../../spec/encryption/encryptionSchemes.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { sm2Example } from './sm2Example.ts';
import { workedExample } from './workedExample.ts';

const { headers } = referenceProfile().values.interfaces;

it('is a call that a callee accepts, with its keys in every form of the document', () => {
  const lower = Object.fromEntries(
    Object.entries(sm2Example.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const { credentials, request, scheme, signed } = sm2Example;
  const { calleePrivateKey = '', callerPublicKey = '' } = credentials;
  const open = (change: object) =>
    encryptionSchemes[scheme].open(
      request,
      lower,
      { ...credentials, ...change },
      {
        headers,
        now: workedExample.now,
        skewSeconds: 300,
      },
    );
  for (const change of [
    {},
    { calleePrivateKey: `00${calleePrivateKey}` },
    { calleePrivateKey: Buffer.from(calleePrivateKey, 'hex').toString('base64') },
    { callerPublicKey: callerPublicKey.slice(2) },
    { callerPublicKey: Buffer.from(callerPublicKey, 'hex').toString('base64') },
  ])
    expect(open(change)).toMatchObject({ ok: true, parameters: { scope: 'user' } });
  expect(signed.split('\n')).toHaveLength(9);
});
