import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import type { ListedTarget } from './listedTarget.ts';

/** SHA-256 of what a batch examines, how and by which suite: to go on with another would mix two examinations. */
export const batchCommandHash = (targets: readonly ListedTarget[], shared: Readonly<Record<string, string>>): string =>
  createHash('sha256')
    .update(canonicalize({ targets, shared, heyan: heyanVersion }) ?? '')
    .digest('hex');
