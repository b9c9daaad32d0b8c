import type { Actor } from '../../accounts/contract/actor.ts';

/** Who does something, and from where. */
export interface AuditOrigin {
  /** Null: nobody who is known. */
  readonly actor: Actor | null;
  /** Empty: the process itself. */
  readonly address: string;
}
