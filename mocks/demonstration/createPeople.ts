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
  const create = async (role: keyof DemonstrationPeople, displayName: string) => {
    const origin = { actor: null, address: '' };
    const { account, oneTimePassword } = await monitoring.accounts.create(origin, { name: role, displayName, role });
    const { accountId, name } = account;
    return { actor: { accountId, name, role }, account: { name, role, oneTimePassword } };
  };
  const [applicant, reviewer, operator] = await Promise.all([
    create('applicant', '某省教育技术中心'),
    create('reviewer', '审核员'),
    create('operator', '运维员'),
  ]);
  return {
    people: { applicant: applicant.actor, reviewer: reviewer.actor, operator: operator.actor },
    accounts: [applicant, reviewer, operator].map(({ account }) => account),
  };
};
