import type { Wanted } from '../http/identity.ts';
import type { Account } from './contract/account.ts';
import type { Session } from './contract/session.ts';

/** Whether administrators can do nothing before they have an authenticator; `offered`: for what forgets everything at its end. */
export type SecondStepPolicy = 'required' | 'offered';

/** What somebody has to do before anything else; null: nothing. Without a session (an API token): what its account has to. */
export const stillWanted = (
  account: Account,
  session: Pick<Session, 'complete'> | undefined,
  policy: SecondStepPolicy,
): Wanted | null => {
  if (session?.complete === false) return 'second-step';
  if (session !== undefined && account.oneTimeUntil !== null) return 'password-change';
  return policy === 'required' && account.role === 'administrator' && account.totp === null ? 'totp-enrolment' : null;
};
