import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged, notApplicable } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import type { RecordedDatabase } from '../reading/recordedDatabase.ts';

interface AccountsCheck {
  readonly id: string;
  readonly title: Localized;
  readonly code: string;
  /** What the catalogue says this user has beyond its task, as names; `place` is its schema (PostgreSQL) or database (MySQL). */
  readonly excess: (
    database: RecordedDatabase,
    place: string,
    account: 'exchangeUser' | 'pushUser',
    context: CheckContext,
  ) => Promise<{ readonly names: readonly string[]; readonly evidence: readonly string[] }>;
  readonly message: (user: string, names: string) => Localized;
  readonly expected: unknown;
  readonly hint: Localized;
}

const violated = { exchangeUser: 'exchange-user-rights', pushUser: 'push-user-rights' } as const;

/** A check of what neither user of the front database needs for its task (7.3.2). The text lists what they may do with rows and does not say that this is all. */
export const createAccountsCheck = ({ id, title, code, excess, message, expected, hint }: AccountsCheck): Check => ({
  id,
  verifies: ['push-user-rights', 'exchange-user-rights'],
  channel: 'exchange',
  title,
  comparedWith: { profile: ['exchange.accountRights'] },
  platforms: platformKinds,
  needs: ['front-database'],
  run: async (context: CheckContext) => {
    if (context.profile.values.exchange.accountRights === 'any')
      return notApplicable('not-supported', {
        'zh-CN': '接入平台声明这两个用户还有其他权限，文本对此未作规定。',
        en: 'The platform declares that the two users have other rights too; the text leaves it open.',
      });
    const address = context.target.frontDatabase;
    const place = address?.type === 'mysql' ? address.database : (address?.schema ?? 'public');
    const findings: Finding[] = [];
    for (const account of ['exchangeUser', 'pushUser'] as const) {
      const user = address?.[account]?.user;
      if (account === 'pushUser' && user === undefined) continue;
      const { names, evidence } = await inFrontDatabase(context, account, (database) =>
        excess(database, place, account, context),
      );
      if (names.length === 0) continue;
      findings.push({
        code,
        message: message(user ?? '', names.slice(0, 5).join(', ')),
        expected,
        actual: names.slice(0, 20),
        pointer: user ?? '',
        hint,
        evidence,
        violates: [violated[account]],
      });
    }
    return judged(findings);
  },
});
