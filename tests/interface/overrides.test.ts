import { expect, it } from 'vitest';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import { brokenHandOvers } from './brokenHandOvers.ts';
import { examineInterfaces } from './examineInterfaces.ts';

it.concurrent.each<[string, InterfaceOverrides]>([
  ['AES-256-GCM with HMAC-SHA256', { scheme: 'aes-256-gcm-hmac-sha256' }],
  ['SM2 with SM4', { scheme: 'sm2-sm4' }],
  [
    'other headers and encodings',
    {
      headers: { appKey: 'X-Caller', signature: 'X-Sign' },
      encoding: { parameters: 'hex', signature: 'base64' },
      skewSeconds: 20,
    },
  ],
  [
    'other paging and another error body',
    {
      paging: { pageParameter: 'pageNo', sizeParameter: 'limit', maximumSize: 40 },
      error: { codePointer: '/status', messagePointer: '/detail/text' },
    },
  ],
  [
    'problem details (RFC 9457)',
    { error: { codePointer: '/type', messagePointer: '/title', mediaType: 'application/problem+json' } },
  ],
  [
    'everything in an envelope, refusals with status 200 too',
    {
      envelope: {
        totalPointer: '/data/total',
        recordsPointer: '/data/records',
        codePointer: '/code',
        successCodes: [0, 200],
      },
      error: { codePointer: '/code', messagePointer: '/msg', statusAs: 'body-code' },
    },
  ],
])(
  'a platform with %s passes once its target file says so',
  async (_, overrides) => {
    const results = await examineInterfaces({ kind: 'resource', overrides });
    expect(
      results
        .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
        .map(({ id, verdict, findings }) => ({ id, verdict, findings })),
    ).toEqual([]);
  },
  // SM2 in plain JavaScript, on a machine that others use too.
  300_000,
);

it.concurrent('a refused request is shown as it was sealed: what was encrypted, what was signed, and no key', async () => {
  const results = await examineInterfaces({ kind: 'resource', faults: ['interface-refuses-right-requests'] });
  const found = results.find(({ id }) => id === 'interface.accepts-sealed-requests');
  const [finding] = found?.findings ?? [];
  expect(finding?.expected).toMatchObject({
    sealedAs: {
      scheme: 'sm4-cbc-hmac-sm3',
      parametersInClear: expect.stringMatching(
        /^\{"appKey":".+","method":"GET","nonce":".+","path":"\/api\/v1\/site-columns","scope":"site-column","timestamp":\d+\}$/,
      ) as unknown,
      signedText: expect.stringMatching(
        /^sm4-cbc-hmac-sm3\nGET\n\/api\/v1\/site-columns\npage=1&pageSize=1000\n/,
      ) as unknown,
    },
  });
});

it.concurrent('a scheme that only signs encrypts nothing: 7.2.4 is broken, and everything else holds', async () => {
  const results = await examineInterfaces({ kind: 'resource', overrides: { scheme: 'hmac-sha256' } });
  const found = results.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable');
  expect(found.map(({ id, verdict }) => [id, verdict])).toEqual([
    // There is no key to encrypt under.
    ['interface.refuses-wrong-key', 'inconclusive'],
    ['interface.transfer-is-encrypted', 'failed'],
  ]);
  expect(brokenHandOvers(results)).toEqual([]);
});
