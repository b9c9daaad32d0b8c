import type { Actor } from '../accounts/contract/actor.ts';
import type { Scope } from '../accounts/contract/apiToken.ts';
import type { Session } from '../accounts/contract/session.ts';

/** What has to be done before anything else: a one-time password replaced, the second step taken, an administrator's authenticator enrolled. */
export type Wanted = 'password-change' | 'second-step' | 'totp-enrolment';

/** Who asks, and how that is known. */
export interface Identity {
  readonly actor: Actor;
  /** `management`: the token of management, which is an operator's. */
  readonly by: 'management' | 'api-token' | 'session';
  /** Of an API token: what it may do. */
  readonly scopes?: readonly Scope[];
  readonly session?: Session;
  /** Of a session: what its pages send along. */
  readonly csrfToken?: string;
  /** What has to be done first: by this session, or by the account of this token. */
  readonly wanted?: Wanted;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard of the route; null where it has none. */
    identity: Identity | null;
    /** From where it came, as far as a trusted proxy tells. */
    sourceAddress: () => string;
    /** An audit line about it stands already, or is none of its business. */
    audited: boolean;
  }
}
