import { expect, it } from 'vitest';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import { examineInterfaces } from './examineInterfaces.ts';

it.each<[string, InterfaceOverrides]>([
  ['HMAC-SHA256', { scheme: 'hmac-sha256' }],
  ['AES-256-GCM with HMAC-SHA256', { scheme: 'aes-256-gcm-hmac-sha256' }],
  ['SM2 with SM4', { scheme: 'sm2-sm4' }],
  ['other headers and encodings', { headers: { appKey: 'X-Caller', signature: 'X-Sign' }, encoding: { parameters: 'hex', signature: 'base64' } }],
  ['other paging and another error body', { paging: { pageParameter: 'pageNo', sizeParameter: 'limit', maximumSize: 40 }, error: { codePointer: '/status', messagePointer: '/detail/text' } }],
])('a platform with %s passes once its target file says so', async (_, overrides) => {
  const results = await examineInterfaces({ kind: 'resource', overrides, strict: true });
  expect(results.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable').map(({ id, verdict, findings }) => ({ id, verdict, findings }))).toEqual([]);
});
