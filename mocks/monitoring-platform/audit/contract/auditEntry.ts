import type { Actor } from '../../accounts/contract/actor.ts';

/** What is to be written down: who did what, when, from where. */
export interface AuditNote {
  /** Written twice it stands once. */
  readonly entryId: string;
  /** ISO 8601 with offset. */
  readonly time: string;
  /** Null: nobody who was known. */
  readonly actor: Actor | null;
  /** Empty: the process itself. */
  readonly address: string;
  /** `application.approve`, `session.refused`. */
  readonly action: string;
  /** `application:ID`, `account:ID`, `platform:ID`. */
  readonly subject: string;
  /** Before and after; no secrets, and no personal data: nothing here can be taken back. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** A note as it stands in the log, each bound to the one before. */
export interface AuditEntry {
  /** 1 for the first. */
  readonly sequence: number;
  /** The note as JSON, letter by letter as it was hashed. */
  readonly text: string;
  /** Hash of the entry before; empty for the first. */
  readonly previous: string;
  readonly hash: string;
}
