import { isoTime } from '../../../spec/isoTime.ts';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { Account } from './contract/account.ts';

/** An account as it is told: nothing of its secrets. */
export const shownAccount = (account: Account): components['schemas']['Account'] => ({
  accountId: account.accountId,
  name: account.name,
  displayName: account.displayName,
  email: account.email,
  unit: account.unit ?? null,
  telephone: account.telephone ?? null,
  role: account.role,
  disabled: account.disabled,
  totp: account.totp !== null,
  passwordToChange: account.oneTimeUntil !== null,
  createdTime: isoTime(account.createdAt),
  lastSignInTime: account.lastSignInAt === null ? null : isoTime(account.lastSignInAt),
});
