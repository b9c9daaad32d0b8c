import type { Dialect } from '../../../../spec/front-database/dialect.ts';
import { mostCharacters } from './mostCharacters.ts';
import { noTime } from './noTime.ts';
import type { SourceColumn } from './sourceColumn.ts';
import type { SourceSql, SourceZone } from './sourceSqlTypes.ts';
import { sourceTypes } from './sourceTypes.ts';

const { texts, integers, numbers, times, bits, binaries } = sourceTypes;

/** How columns of PostgreSQL are read. */
export const postgresqlSource = (
  { quote, literal }: Dialect,
  { timeZone, sendsTimes = false }: SourceZone,
): Omit<SourceSql, 'value' | 'isTextTime'> => {
  const asText = ({ name, type, length }: SourceColumn): string => {
    if (binaries.has(type)) return `encode(substring(${quote(name)} FROM 1 FOR ${mostCharacters / 2}), 'hex')`;
    // How a session prints it depends on the session, and there are two ways in.
    if (type === 'timestamp with time zone') return `(${quote(name)} AT TIME ZONE ${literal(timeZone)})::text`;
    // `char(n)` comes filled up with spaces, which are no part of the value: the server itself leaves them out when it compares.
    const isPlain = texts.has(type) && type !== 'character';
    const text = isPlain ? quote(name) : `${quote(name)}::text`;
    return length !== null && length <= mostCharacters ? text : `left(${text}, ${mostCharacters})`;
  };
  /** Digits that are no decimal ones. */
  const marked = ({ name }: SourceColumn): string => `('b' || ${quote(name)}::text)`;
  const moment = ({ name, type }: SourceColumn): string =>
    type === 'timestamp with time zone' ? quote(name) : `(${quote(name)}::timestamp AT TIME ZONE ${literal(timeZone)})`;
  // Infinity and the year 294276 would be no bigint. What is less than a millisecond is left out, as everywhere, before a fraction rounds it up.
  const ticks = (column: SourceColumn): string =>
    `CASE WHEN ${moment(column)} >= '1900-01-01' AND ${moment(column)} < '2299-01-02' THEN (date_part('epoch', date_trunc('milliseconds', ${moment(column)})) * 1000)::bigint WHEN ${quote(column.name)} < '1900-01-01' THEN ${noTime.early} WHEN ${quote(column.name)} IS NOT NULL THEN ${noTime.late} END`;
  return {
    ticks: 1,
    read: (column, kind) => {
      const { name, type } = column;
      switch (kind) {
        case 'time':
          return times.has(type) ? { sql: ticks(column), form: 'ticks' } : { sql: asText(column), form: 'time-text' };
        case 'integer':
          if (integers.has(type)) return { sql: `${quote(name)}::bigint`, form: 'integer' };
          return { sql: bits.has(type) ? marked(column) : asText(column), form: 'integer-text' };
        case 'number':
          if (integers.has(type)) return { sql: `${quote(name)}::bigint`, form: 'number' };
          return { sql: bits.has(type) ? marked(column) : asText(column), form: 'number-text' };
        case 'boolean':
          if (type === 'boolean') return { sql: `${quote(name)}::int`, form: 'flag' };
          if (bits.has(type)) return { sql: `(position('1' in ${quote(name)}::text) > 0)::int`, form: 'flag' };
          if (integers.has(type) || numbers.has(type)) return { sql: `(${quote(name)} <> 0)::int`, form: 'flag' };
          // The time at which a record was deleted, as some persistence frameworks have it: none while it lives.
          if (times.has(type)) return { sql: `(${quote(name)} IS NOT NULL)::int`, form: 'flag' };
          if (binaries.has(type)) return { sql: `('x' || ${asText(column)})`, form: 'flag-text' };
          return { sql: asText(column), form: 'flag-text' };
        default:
          return { sql: asText(column), form: 'text' };
      }
    },
    // The server's own number, without a calculation.
    fetchTime: ({ name, type }) =>
      sendsTimes && type === 'timestamp with time zone'
        ? { sql: `pg_catalog.timestamptz_send(${quote(name)})`, form: 'sent-time' }
        : undefined,
    notBefore: ({ name, type }, epochMs) => {
      if (!times.has(type)) return undefined;
      const from = `'${new Date(epochMs).toISOString()}'::timestamptz`;
      return `${quote(name)} >= ${type === 'timestamp with time zone' ? from : `(${from} AT TIME ZONE ${literal(timeZone)})${type === 'date' ? '::date' : ''}`}`;
    },
    keyLiteral: ({ type }, text) => (binaries.has(type) ? `decode(${literal(text)}, 'hex')` : literal(text)),
  };
};
