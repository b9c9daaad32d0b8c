import type { Role } from './role.ts';

/** Who did something, as it is written down: the name stays what it was at the time. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
}
