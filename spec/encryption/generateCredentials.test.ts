import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { referenceProfile } from '../profiles/referenceProfile.ts';
import { encryptionSchemes } from './encryptionSchemes.ts';
import { generateCredentials } from './generateCredentials.ts';

const { headers } = referenceProfile().values.interfaces;

it.each(Object.values(encryptionSchemes))('fits $id, and differs each time', (scheme) => {
  const [one, two] = [generateCredentials(scheme.id, randomBytes), generateCredentials(scheme.id, randomBytes)];
  const shared = Object.values(one).filter((value) => Object.values(two).includes(value));
  expect(shared).toEqual([]);
  expect(new Set(Object.values(one)).size).toBe(Object.values(one).length);
  const request = { method: 'GET', path: '/', query: '' };
  const sealed = scheme.seal(request, one, { headers, scope: 'user', now: 1000, randomBytes });
  const lower = Object.fromEntries(Object.entries(sealed).map(([name, value]) => [name.toLowerCase(), value]));
  expect(scheme.open(request, lower, one, { headers, now: 1000, skewSeconds: 1 })).toMatchObject({ ok: true });
  expect(scheme.open(request, lower, { ...two, appKey: one.appKey }, { headers, now: 1000, skewSeconds: 1 })).toEqual({
    ok: false,
    code: 'parameters-invalid',
  });
});
