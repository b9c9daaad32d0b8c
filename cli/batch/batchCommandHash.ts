import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ListedTarget } from './listedTarget.ts';

/** SHA-256 of what a batch examines and how: the same list and flags, the same hash, wherever the list lies. */
export const batchCommandHash = (targets: readonly ListedTarget[], shared: Readonly<Record<string, string>>): string =>
  createHash('sha256')
    .update(canonicalize({ targets, shared }) ?? '')
    .digest('hex');
