import type { Actor } from '../monitoring-platform/accounts/contract/actor.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';

export interface DemonstrationPeople {
  readonly applicant: Actor;
  readonly reviewer: Actor;
  readonly operator: Actor;
}

/** To sign in with for the first time; the password has to be changed then. */
export interface DemonstrationAccount {
  readonly name: string;
  readonly role: Actor['role'];
  readonly oneTimePassword: string;
}

const wished = [
  ['applicant', '某省教育技术中心'],
  ['reviewer', '审核员'],
  ['operator', '运维员'],
] as const;

/** One account of each role besides the administrator, each with a one-time password. */
export const createPeople = async (
  monitoring: MonitoringPlatform,
): Promise<{ readonly people: DemonstrationPeople; readonly accounts: readonly DemonstrationAccount[] }> => {
  const accounts: DemonstrationAccount[] = [];
  const people: Partial<Record<keyof DemonstrationPeople, Actor>> = {};
  for (const [role, displayName] of wished) {
    const { account, oneTimePassword } = await monitoring.accounts.create(
      { actor: null, address: '' },
      { name: role, displayName, role },
    );
    people[role] = { accountId: account.accountId, name: account.name, role };
    accounts.push({ name: account.name, role, oneTimePassword });
  }
  return { people: people as DemonstrationPeople, accounts };
};
