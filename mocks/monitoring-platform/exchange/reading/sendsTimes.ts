import type { DatabaseClient } from '../../../../fixtures/databases/databaseClient.ts';

/**
 * Whether a database shows the bytes of a time as `sent-time` has them. Not those that speak PostgreSQL's protocol alone, and not
 * where times are fractions (before version 10) or bytes are shown otherwise (`bytea_output`).
 */
export const sendsTimes = async (client: Pick<DatabaseClient, 'type' | 'query'>): Promise<boolean> => {
  if (client.type !== 'postgresql') return false;
  try {
    const { rows } = await client.query<{ readonly sent: unknown }>(
      "SELECT pg_catalog.timestamptz_send('2000-01-01 00:00:01+00')::text AS sent",
    );
    return rows[0]?.sent === String.raw`\x00000000000f4240`;
  } catch {
    // Something else answers: its times are asked for in the way that every server knows.
    return false;
  }
};
