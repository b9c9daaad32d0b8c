import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Change } from '../../exchange/changing/testRecord.ts';
import type { CandidatePage, CandidateRecord } from '../reading/candidatePage.ts';

/** What an interface said of a record at a moment. */
export interface Told {
  readonly url: string;
  /** As it gave it; undefined: it did not. */
  readonly record: CandidateRecord | undefined;
  /** The page in which it was looked for, as it was asked for; undefined: there was none, or it came of another call. */
  readonly page: CandidatePage | undefined;
  /** What was asked since, as it was written; undefined: everything was. */
  readonly since: string | undefined;
  readonly evidence: readonly string[];
}

/** A record that was added to the business systems, then updated, then softly deleted, and what its interface made of each. */
export interface FollowedRecord {
  readonly entity: EntityName;
  readonly id: string;
  /** What was put in. */
  readonly put: CandidateRecord;
  /** How it was updated, field by field; empty: it was not, the control refused. */
  readonly updates: readonly Change[];
  /** Our clock just before and after it was added, epoch milliseconds. */
  readonly addedBetween: readonly [number, number];
  readonly added: Told;
  /** What the query for changes gave right after it was added. */
  readonly changes: Told;
  /** Its own address below the interface, after the update. */
  readonly alone: Told;
  /** After the soft delete, asked for what changed since it was added; undefined: it never came, or without a time. */
  readonly deleted: Told | undefined;
  /** Its own address after the soft delete; undefined: it has none. */
  readonly gone: Told | undefined;
}
