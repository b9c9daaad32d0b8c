import type { CheckContext } from '../../../engine/running/checkContext.ts';
import type { Finding } from '../../../engine/verdict/finding.ts';
import type { FollowedRecord } from '../followedRecord.ts';

/** What is to be said of a record that was followed. */
export type FollowedFinding = (one: FollowedRecord, context: Pick<CheckContext, 'profile'>) => readonly Finding[];
