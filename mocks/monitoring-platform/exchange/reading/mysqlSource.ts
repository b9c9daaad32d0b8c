import type { Dialect } from '../../../../spec/front-database/dialect.ts';
import { mostCharacters } from './mostCharacters.ts';
import { noTime } from './noTime.ts';
import type { SourceColumn } from './sourceColumn.ts';
import type { SourceSql, SourceZone } from './sourceSqlTypes.ts';
import { sourceTypes } from './sourceTypes.ts';

const { texts, integers, floats, numbers, times, bits, binaries, shapes } = sourceTypes;

/** How columns of MySQL and MariaDB are read. */
export const mysqlSource = (
  { quote, literal }: Dialect,
  { offset }: SourceZone,
): Omit<SourceSql, 'value' | 'isTextTime'> => {
  const local = (epochMs: number): string =>
    new Date(epochMs + Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * 60_000)
      .toISOString()
      .replace('T', ' ')
      .slice(0, -1);
  const asText = ({ name, type, length }: SourceColumn): string => {
    // Bytes that are no text would come as question marks, different keys as one.
    if (binaries.has(type)) return `LOWER(HEX(LEFT(${quote(name)}, ${mostCharacters / 2})))`;
    if (bits.has(type)) return `CAST(${quote(name)} + 0 AS CHAR)`;
    if (shapes.has(type)) return `LEFT(ST_AsText(${quote(name)}), ${mostCharacters})`;
    // Of a float only six digits would be printed.
    if (floats.has(type)) return `CAST(CAST(${quote(name)} AS DOUBLE) AS CHAR)`;
    const text = texts.has(type) ? quote(name) : `CAST(${quote(name)} AS CHAR)`;
    return length !== null && length <= mostCharacters ? text : `LEFT(${text}, ${mostCharacters})`;
  };
  // A typed literal: a text would be read as a time again for every row, which doubles what the server has to do.
  const epoch = `TIMESTAMP${literal(local(0))}`;
  /**
   * The zero date has no distance from any other; as a timestamp it is zero. Where nothing is missing, a null can be nothing
   * else, and the server is spared a comparison for every row.
   */
  const ticks = ({ name, type, nullable }: SourceColumn): string => {
    const distance =
      type === 'timestamp'
        ? `NULLIF(CAST(UNIX_TIMESTAMP(${quote(name)}) * 1000000 AS SIGNED), 0)`
        : `TIMESTAMPDIFF(MICROSECOND, ${epoch}, ${quote(name)})`;
    return nullable ? `IFNULL(${distance}, IF(${quote(name)} IS NULL, NULL, ${noTime.early}))` : distance;
  };
  return {
    ticks: 1_000,
    read: (column, kind) => {
      const { name, type, unsigned64 } = column;
      const isInteger = integers.has(type) && !unsigned64;
      switch (kind) {
        case 'time':
          return times.has(type) ? { sql: ticks(column), form: 'ticks' } : { sql: asText(column), form: 'time-text' };
        case 'integer':
          if (isInteger) return { sql: `CAST(${quote(name)} AS SIGNED)`, form: 'integer' };
          return { sql: asText(column), form: 'integer-text' };
        case 'number':
          if (isInteger) return { sql: `CAST(${quote(name)} AS SIGNED)`, form: 'number' };
          return { sql: asText(column), form: 'number-text' };
        case 'boolean':
          // bit(1) is what persistence frameworks make of a flag; as a text it would be a control character.
          if (integers.has(type) || numbers.has(type) || bits.has(type))
            return { sql: `CAST(${quote(name)} <> 0 AS SIGNED)`, form: 'flag' };
          // The time at which a record was deleted: none, or the zero date, while it lives.
          if (times.has(type))
            return { sql: `CAST(IFNULL(CAST(${quote(name)} AS CHAR), '0') NOT LIKE '0%' AS SIGNED)`, form: 'flag' };
          if (binaries.has(type)) return { sql: `CONCAT('x', ${asText(column)})`, form: 'flag-text' };
          return { sql: asText(column), form: 'flag-text' };
        default:
          return { sql: asText(column), form: 'text' };
      }
    },
    // To count the microseconds costs the server two and a half times as much as to print the time.
    fetchTime: ({ name, type }) =>
      type === 'datetime' ? { sql: `LEFT(${quote(name)}, 26)`, form: 'printed-time' } : undefined,
    notBefore: ({ name, type }, epochMs) => {
      if (!times.has(type)) return undefined;
      return `${quote(name)} >= ${type === 'timestamp' ? `FROM_UNIXTIME(${(epochMs / 1000).toFixed(3)})` : literal(local(epochMs))}`;
    },
    sampleKeys: (table, own, key, time) => {
      const edge = (order: string): string =>
        `(SELECT ${quote(time.name)} FROM ${table} WHERE ${own} ORDER BY ${quote(time.name)}${order} LIMIT 1)`;
      const at = (share: number): string =>
        `(SELECT ${quote(key.name)} AS ${quote('it')} FROM ${table}, (SELECT ${edge('')} AS first, ${edge(' DESC')} AS last) AS edges WHERE ${own} AND ${quote(time.name)} >= first + INTERVAL ROUND(TIMESTAMPDIFF(SECOND, first, last) * ${share}) SECOND ORDER BY ${quote(time.name)} LIMIT 1)`;
      return Array.from({ length: 15 }, (_, number) => at((number + 1) / 16)).join(' UNION ALL ');
    },
    keyLiteral: ({ type }, text) => (binaries.has(type) ? `UNHEX(${literal(text)})` : literal(text)),
  };
};
