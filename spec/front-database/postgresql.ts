import { columnChecks } from './columnChecks.ts';
import type { Dialect } from './dialect.ts';
import type { FrontDatabaseColumn } from './frontDatabaseTable.ts';

const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const parameter = (position: number): string => `$${position}`;

const columnType = ({ kind, length }: FrontDatabaseColumn, timeDigits: number): string => {
  switch (kind) {
    case 'string':
      return `varchar(${length})`;
    case 'integer':
      return 'bigint';
    case 'number':
      return 'double precision';
    case 'boolean':
      return 'boolean';
    case 'time':
      return `timestamptz(${timeDigits})`;
    case 'json':
      return 'jsonb';
  }
};

/** PostgreSQL 12 and later. */
export const postgresql: Dialect = {
  id: 'postgresql',
  name: 'PostgreSQL',
  tested: true,
  quote,
  literal,
  parameter,
  tableName: (table, { schema }) => `${quote(schema)}.${quote(table)}`,
  columnType,
  before: ({ schema }) => [`CREATE SCHEMA ${quote(schema)}`],
  table: (table, placement) => {
    const name = postgresql.tableName(table.name, placement);
    const lines = table.columns.map((column) => {
      const checks = columnChecks(column, postgresql);
      return `${quote(column.name)} ${columnType(column, placement.timeDigits)}${column.nullable ? '' : ' NOT NULL'}${checks.length === 0 ? '' : ` CHECK (${checks.join(' AND ')})`}`;
    });
    return [
      `CREATE TABLE ${name} (\n  ${[...lines, `PRIMARY KEY (${table.key.map(quote).join(', ')})`].join(',\n  ')}\n)`,
      `CREATE INDEX ${quote(`${table.name}_${table.timeColumn}`)} ON ${name} (${[table.key[0], table.timeColumn].map(quote).join(', ')})`,
      `COMMENT ON TABLE ${name} IS ${literal(table.comment)}`,
      ...table.columns.map((column) => `COMMENT ON COLUMN ${name}.${quote(column.name)} IS ${literal(column.comment)}`),
    ];
  },
  accounts: ({ pushUser, exchangeUser }, _tables, { database, schema }) => {
    const rights = [
      [pushUser, 'SELECT, INSERT, UPDATE, DELETE'],
      [exchangeUser, 'SELECT, INSERT, UPDATE'],
    ] as const;
    return [
      `REVOKE ALL ON DATABASE ${quote(database)} FROM PUBLIC`,
      ...rights.flatMap(([{ user, password }, allowed]) => [
        `CREATE ROLE ${quote(user)} LOGIN PASSWORD ${literal(password)} NOSUPERUSER NOCREATEDB NOCREATEROLE`,
        `GRANT CONNECT ON DATABASE ${quote(database)} TO ${quote(user)}`,
        `GRANT USAGE ON SCHEMA ${quote(schema)} TO ${quote(user)}`,
        `GRANT ${allowed} ON ALL TABLES IN SCHEMA ${quote(schema)} TO ${quote(user)}`,
      ]),
    ];
  },
  upsert: (table, columns, key, rows) => {
    const values = Array.from(
      { length: rows },
      (_, row) => `(${columns.map((_column, at) => parameter(row * columns.length + at + 1)).join(', ')})`,
    );
    const replaced = columns
      .filter((column) => !key.includes(column))
      .map((column) => `${quote(column)} = EXCLUDED.${quote(column)}`);
    return `INSERT INTO ${table} (${columns.map(quote).join(', ')}) VALUES ${values.join(', ')} ON CONFLICT (${key.map(quote).join(', ')}) DO UPDATE SET ${replaced.join(', ')}`;
  },
  nowMilliseconds: 'CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS bigint)',
};
