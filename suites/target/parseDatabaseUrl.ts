import { UsageError } from '../engine/errors/usageError.ts';
import { readAuthorities } from './readAuthorities.ts';
import type { TargetConfig } from './targetConfig.ts';

const types: Readonly<Record<string, 'postgresql' | 'mysql'>> = {
  'postgresql:': 'postgresql',
  'postgres:': 'postgresql',
  'mysql:': 'mysql',
  'mariadb:': 'mysql',
};

/** `postgresql://exchange_user:password@host:port/database?schema=…&tls=require&ca=FILE`; the user is the exchange user (7.3.2). */
export const parseDatabaseUrl = (text: string): NonNullable<TargetConfig['frontDatabase']> => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const type = url === undefined ? undefined : types[url.protocol];
  const database = decodeURIComponent(url?.pathname.slice(1) ?? '');
  if (url === undefined || type === undefined || url.hostname === '' || database === '') {
    throw new UsageError('HEYAN_FRONT_DATABASE_ADDRESS', {
      'zh-CN': '--front-database 的取值不是可用的数据库地址。',
      en: 'The value of --front-database is not a usable database address.',
    });
  }
  const schema = url.searchParams.get('schema');
  const tls = url.searchParams.get('tls');
  const ca = url.searchParams.get('ca');
  return {
    type,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (type === 'postgresql' ? 5432 : 3306)),
    database,
    ...(schema === null ? {} : { schema }),
    ...(tls === 'require' || tls === 'disable' || tls === 'prefer' ? { tls } : {}),
    ...(ca === null ? {} : { ca: readAuthorities(ca, process.cwd()) }),
    ...(url.username === ''
      ? {}
      : { exchangeUser: { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } }),
  };
};
