import type { Capability } from '../engine/running/capability.ts';
import { UsageError } from '../engine/errors/usageError.ts';
import { probeDatabaseAccount } from './probeDatabaseAccount.ts';
import type { ProbedAccount } from './probeDatabaseAccount.ts';
import type { DatabaseAccount, FrontDatabaseAddress } from './target.ts';
import type { ResolvedTarget } from './resolveTarget.ts';

const databaseError = (
  address: FrontDatabaseAddress,
  account: DatabaseAccount,
  probed: Exclude<ProbedAccount, { result: 'open' }>,
): UsageError => {
  const place = `${address.type}://${address.host}:${address.port}/${address.database}`;
  return probed.result === 'refused'
    ? new UsageError('HEYAN_FRONT_DATABASE_REFUSED', {
        'zh-CN': `前置数据库 ${place} 拒绝用户 ${account.user} 登录（${probed.code}）。`,
        en: `The front database ${place} does not let the user ${account.user} in (${probed.code}).`,
      })
    : new UsageError('HEYAN_FRONT_DATABASE_UNREACHABLE', {
        'zh-CN': `无法连接前置数据库 ${place}（${probed.code}）。`,
        en: `The front database ${place} cannot be reached (${probed.code}).`,
      });
};

/** What the candidate offers. Rejects with a `UsageError` where its front database does not let us in. */
export const probeCapabilities = async ({
  target,
  ownCredentials,
}: ResolvedTarget): Promise<ReadonlySet<Capability>> => {
  const found = new Set<Capability>(['pages']);
  if (target.url.startsWith('https:')) found.add('https');
  if (target.interfaces !== undefined) found.add('interfaces');
  if (target.control !== undefined) found.add('control');
  const { frontDatabase } = target;
  if (frontDatabase === undefined) return found;

  const { exchangeUser, pushUser } = frontDatabase;
  const [exchange, push] = await Promise.all([
    probeDatabaseAccount(frontDatabase, exchangeUser),
    pushUser && probeDatabaseAccount(frontDatabase, pushUser),
  ]);
  if (exchange.result !== 'open') throw databaseError(frontDatabase, exchangeUser, exchange);
  found.add('front-database');
  if (push?.result === 'open') found.add('front-database.push-user');
  // An account that the candidate itself published and then refuses is the candidate's affair, for a check to judge.
  else if (push !== undefined && pushUser !== undefined && !ownCredentials.frontDatabase)
    throw databaseError(frontDatabase, pushUser, push);
  return found;
};
