import { certificateOf } from '../certificateOf.ts';
import { randomBytes } from 'node:crypto';
import { testOrder } from '../../../spec/certification/testOrder.ts';
import type { PackageFile } from '../container/packageFile.ts';
import { createKey } from '../signing/createKey.ts';
import { openKey } from '../signing/openKey.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { buildPackage } from './buildPackage.ts';
import type { TrustList } from './trustList.ts';

const keyOf = (algorithm: 'ed25519' | 'sm2'): SigningKey => {
  const days = { createdOn: '2026-01-01', validUntil: '2027-01-01' };
  const key = openKey(
    createKey({
      algorithm,
      name: '示范检测实验室',
      passphrase: 'test',
      ...days,
      randomBytes,
      cost: { N: 2, r: 8, p: 1 },
    }),
    'test',
  );
  if (key === undefined) throw new Error('Expected the key to open.');
  return key;
};

/** A small package signed by two keys, and a list that vouches for both. */
export const testPackage = (
  files: readonly PackageFile[] = [
    { path: 'order.json', bytes: new Uint8Array(Buffer.from(JSON.stringify(testOrder))) },
    { path: 'runs/1/run.ndjson', bytes: new Uint8Array(Buffer.from('{"type":"header"}\n'.repeat(600))) },
    { path: 'empty', bytes: new Uint8Array() },
  ],
): { readonly bytes: Uint8Array; readonly trust: TrustList; readonly keys: readonly SigningKey[] } => {
  const keys = [keyOf('ed25519'), keyOf('sm2')] as const;
  const bytes = buildPackage(
    {
      createdAt: '2026-11-26T12:00:00.000Z',
      certificate: certificateOf(testOrder),
      product: testOrder.product,
      suite: { version: '0.1.0', hash: 'ab'.repeat(32), origin: 'checkout' },
      profile: { id: 'reference', version: '1', hash: 'cd'.repeat(32) },
      clock: { server: null, offsetMs: null, uncertaintyMs: null },
      runs: [{ id: 'run-1', seed: 1, browser: 'jsdom', startedAt: '2026-11-26T11:00:00.000Z' }],
    },
    files,
    keys,
  );
  return {
    bytes,
    keys,
    trust: {
      version: 1,
      keys: keys.map(({ algorithm, publicKey }) => ({
        algorithm,
        publicKey,
        name: '示范检测实验室',
        validFrom: '2026-01-01',
        validUntil: '2027-01-01',
      })),
      withdrawn: [],
    },
  };
};
