import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../../../spec/clock.ts';
import type { NotedChange, OperationalStore } from '../store/contract/operationalStore.ts';
import type { Account } from './contract/account.ts';
import type { Session } from './contract/session.ts';
import { hashToken } from './hashToken.ts';

export interface Sessions {
  /** A new one, and the token of its cookie, which is known to nobody else afterwards. `change` brings it into the store. */
  readonly open: (
    account: Account,
    address: string,
    complete: boolean,
  ) => { readonly token: string; readonly session: Session; readonly change: NotedChange };
  /** The session of a cookie while it lasts; each asking makes it last. */
  readonly find: (token: string) => Session | undefined;
  /** Whether a session still lasts; this asking does not make it last. */
  readonly holds: (tokenHash: string) => boolean;
  readonly end: (session: Session) => NotedChange;
  /** Changes that end the oldest of an account, so that one more is not one too many. */
  readonly endingSurplus: (accountId: string) => readonly NotedChange[];
  /** Changes that end all of an account. */
  readonly ending: (accountId: string) => readonly NotedChange[];
  /** When it ends at the latest, epoch milliseconds. */
  readonly endsAt: (session: Session) => number;
  /** What a page of this session sends with all that changes something; nobody without the cookie can know it. */
  readonly csrfToken: (token: string) => string;
  readonly idleSeconds: number;
}

const idleMs = 30 * 60_000;
const longestMs = 12 * 3_600_000;
const secondStepMs = 5 * 60_000;
/** That somebody is still there is written down no more often. */
const touchMs = 60_000;
const mostOfOne = 20;

/** Sessions of browsers: half an hour without a request ends one, and twelve hours in any case. */
export const createSessions = (store: OperationalStore, clock: Clock): Sessions => {
  const endsAt = ({ createdAt, complete }: Session): number => createdAt + (complete ? longestMs : secondStepMs);
  const isOver = (session: Session): boolean =>
    clock.now() >= endsAt(session) || clock.now() - session.seenAt >= idleMs;
  /** Told to end; that one was seen once more, which is on its way to the store, must not bring it back. */
  const ended = new Set<string>();
  const end = ({ tokenHash }: Session): NotedChange => {
    for (const one of ended) if (store.session(one) === undefined) ended.delete(one);
    ended.add(tokenHash);
    return { type: 'session-ended', tokenHash };
  };
  return {
    open: ({ accountId }, address, complete) => {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      const session = { tokenHash: hashToken(token), accountId, complete, createdAt: now, seenAt: now, address };
      return { token, session, change: { type: 'session', session } };
    },
    find: (token) => {
      const session = store.session(hashToken(token));
      if (session === undefined || ended.has(session.tokenHash)) return undefined;
      if (isOver(session)) {
        // Those of people who never came back go with it.
        void store.note(...store.sessions().filter(isOver).map(end)).catch(() => {});
        return undefined;
      }
      // Not waited for: at worst the session ends a minute earlier.
      if (clock.now() - session.seenAt > touchMs)
        void store.note({ type: 'session', session: { ...session, seenAt: clock.now() } }).catch(() => {});
      return session;
    },
    holds: (tokenHash) => {
      const session = store.session(tokenHash);
      return session !== undefined && !ended.has(tokenHash) && !isOver(session);
    },
    end,
    endingSurplus: (accountId) =>
      store
        .sessions()
        .filter((one) => one.accountId === accountId)
        .toSorted((a, b) => a.seenAt - b.seenAt)
        .slice(0, 1 - mostOfOne)
        .map(end),
    ending: (accountId) =>
      store
        .sessions()
        .filter((one) => one.accountId === accountId)
        .map(end),
    endsAt,
    csrfToken: (token) => createHmac('sha256', token).update('csrf').digest('base64url'),
    idleSeconds: idleMs / 1_000,
  };
};
