import type { Dialect } from './dialect.ts';
import { dialects } from './dialects.ts';
import { mysql } from './mysql.ts';
import { oracleLike } from './oracleLike.ts';
import { postgresql } from './postgresql.ts';

/**
 * Every product for which there is a script, by the name of `heyan init --front-database=…`. Those with `tested: false` were
 * written from the manuals and never run: nothing here connects to them yet.
 */
export const allDialects: Readonly<Record<string, Dialect>> = {
  ...dialects,
  mariadb: mysql,
  // Both understand PostgreSQL's language where it is used here, but for the upsert of openGauss.
  kingbase: { ...postgresql, id: 'kingbase', name: '人大金仓 KingbaseES', tested: false },
  opengauss: {
    ...postgresql,
    id: 'opengauss',
    name: 'openGauss',
    tested: false,
    upsert: (table, columns, key, rows) => openGaussUpsert(table, columns, key, rows),
  },
  dameng: oracleLike('dameng', '达梦 DM8'),
  oracle: oracleLike('oracle', 'Oracle'),
};

const openGaussUpsert: Dialect['upsert'] = (table, columns, key, rows) => {
  const [head = ''] = postgresql.upsert(table, columns, key, rows).split(' ON CONFLICT ');
  const replaced = columns
    .filter((column) => !key.includes(column))
    .map((column) => `${postgresql.quote(column)} = VALUES(${postgresql.quote(column)})`);
  return `${head} ON DUPLICATE KEY UPDATE ${replaced.join(', ')}`;
};
