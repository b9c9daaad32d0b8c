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
  readonly role: keyof DemonstrationPeople;
  readonly oneTimePassword: string;
}

/** One account of each role besides the administrator, each with a one-time password. */
export const createPeople = async (
  monitoring: Pick<MonitoringPlatform, 'accounts'>,
): Promise<{ readonly people: DemonstrationPeople; readonly accounts: readonly DemonstrationAccount[] }> => {
  const accounts: DemonstrationAccount[] = [];
  const create = async (role: keyof DemonstrationPeople, displayName: string): Promise<Actor> => {
    const origin = { actor: null, address: '' };
    const { account, oneTimePassword } = await monitoring.accounts.create(origin, { name: role, displayName, role });
    accounts.push({ name: account.name, role, oneTimePassword });
    return { accountId: account.accountId, name: account.name, role };
  };
  const people = {
    applicant: await create('applicant', '某省教育技术中心'),
    reviewer: await create('reviewer', '审核员'),
    operator: await create('operator', '运维员'),
  };
  return { people, accounts };
};
