import type { Localized } from '../localized.ts';
import type { PlatformKind } from '../platformKind.ts';
import type { Profile } from '../profiles/profile.ts';
import { allDialects } from './allDialects.ts';
import { authorityNoteTables } from './authorityNotes.ts';
import { authorityTables } from './authorityTables.ts';
import type { FrontDatabaseAccounts } from './dialect.ts';
import { frontDatabaseDdl } from './frontDatabaseDdl.ts';
import { frontDatabaseTables } from './frontDatabaseTables.ts';

export interface FrontDatabaseScriptOptions {
  /** A key of `allDialects`. */
  readonly dialect: string;
  /** `all`: the authority's own front database (7.3.1), for the platforms of every kind. */
  readonly kind: PlatformKind | 'all';
  readonly profile: Profile;
  /** Default `front_database`; has to exist. */
  readonly database?: string;
  /** Default: names with passwords that ask to be replaced. */
  readonly accounts?: FrontDatabaseAccounts;
}

const untested: Localized = {
  'zh-CN': '本产品的脚本依据其手册编写，尚未在真实服务器上运行过，请先在测试环境中核对。',
  en: 'The script for this product was written from its manuals and never run on a real server: try it on a test system first.',
};

const placeholders: FrontDatabaseAccounts = {
  pushUser: { user: 'monitoring_push', password: 'REPLACE_THIS_PASSWORD_1' },
  exchangeUser: { user: 'monitoring_exchange', password: 'REPLACE_THIS_PASSWORD_2' },
};

/**
 * The script that makes a front database (7.3.2), for an administrator to read and run: comments in both languages, then the
 * statements. `undefined` for an unknown product.
 */
export const frontDatabaseScript = ({
  dialect: id,
  kind,
  profile,
  database = 'front_database',
  accounts = placeholders,
}: FrontDatabaseScriptOptions): string | undefined => {
  const dialect = Object.hasOwn(allDialects, id) ? allDialects[id] : undefined;
  if (dialect === undefined) return undefined;
  const comments: readonly Localized[] = [
    {
      'zh-CN': `${kind === 'all' ? '教育管理部门的前置数据库（7.3.1）' : '前置数据库（7.3.2）'}，${dialect.name}，${kind === 'all' ? '各类平台' : `平台类别 ${kind}`}，配置 ${profile.id} ${profile.version}`,
      en: `${kind === 'all' ? 'Front database of the authority (7.3.1)' : 'Front database (7.3.2)'}, ${dialect.name}, ${kind === 'all' ? 'platforms of every kind' : `platform kind ${kind}`}, profile ${profile.id} ${profile.version}`,
    },
    {
      'zh-CN': `在数据库 ${database} 中以管理员身份执行；执行前替换两个口令。`,
      en: `Run as administrator in the database ${database}; replace the two passwords first.`,
    },
    ...(dialect.tested ? [] : [untested]),
  ];
  const statements = frontDatabaseDdl({
    dialect,
    tables: kind === 'all' ? authorityTables(profile) : frontDatabaseTables(kind, profile),
    more: kind === 'all' && dialect.id === 'postgresql' ? authorityNoteTables(profile.values.exchange.schema) : [],
    profile,
    database,
    accounts,
  });
  return `${comments.flatMap((comment) => [`-- ${comment['zh-CN']}`, `-- ${comment.en}`]).join('\n')}\n\n${statements.map((statement) => `${statement};`).join('\n\n')}\n`;
};
