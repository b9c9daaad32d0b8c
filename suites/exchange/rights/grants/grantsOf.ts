import type { CheckContext } from '../../../engine/running/checkContext.ts';
import type { RecordedDatabase } from '../../reading/recordedDatabase.ts';
import type { Grant } from './grant.ts';
import { mysqlGrants } from './mysqlGrants.ts';
import { postgresqlGrants } from './postgresqlGrants.ts';

/** What the server says that the user of this session may do beyond reading and writing rows, in the front database and above it. */
export const grantsOf = (
  { target: { frontDatabase } }: CheckContext,
  account: 'exchangeUser' | 'pushUser',
  database: RecordedDatabase,
): Promise<{ readonly grants: readonly Grant[]; readonly evidence: readonly string[] }> =>
  database.dialect.id === 'mysql'
    ? mysqlGrants(database, frontDatabase?.database ?? '')
    : postgresqlGrants(database, frontDatabase?.schema ?? 'public', frontDatabase?.[account]?.user ?? '');
