import { expect, it } from 'vitest';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import { examineInterfaces } from './examineInterfaces.ts';

it.each<[string, InterfaceOverrides]>([
  ['HMAC-SHA256', { scheme: 'hmac-sha256' }],
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
])('a platform with %s passes once its target file says so', async (_, overrides) => {
  const results = await examineInterfaces({ kind: 'resource', overrides });
  expect(
    results
      .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
      .map(({ id, verdict, findings }) => ({ id, verdict, findings })),
  ).toEqual([]);
});

it('a refused request is shown as it was sealed: what was encrypted, what was signed, and no key', async () => {
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
