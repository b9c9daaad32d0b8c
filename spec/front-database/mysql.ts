import { columnChecks } from './columnChecks.ts';
import type { Dialect } from './dialect.ts';
import type { FrontDatabaseColumn } from './frontDatabaseTable.ts';

const quote = (identifier: string): string => `\`${identifier.replaceAll('`', '``')}\``;
const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const columnType = ({ kind, length }: FrontDatabaseColumn, timeDigits: number): string => {
  switch (kind) {
    case 'string':
      return `varchar(${length})`;
    case 'integer':
      return 'bigint';
    case 'number':
      return 'double';
    case 'boolean':
      return 'boolean';
    case 'time':
      return `datetime(${timeDigits})`;
    case 'json':
      return 'json';
  }
};

/** MySQL 8 and MariaDB 10.5 and later. Times are `datetime` in the profile's time zone: the type carries none. */
export const mysql: Dialect = {
  id: 'mysql',
  name: 'MySQL / MariaDB',
  tested: true,
  quote,
  literal,
  parameter: () => '?',
  tableName: (table, { database }) => `${quote(database)}.${quote(table)}`,
  columnType,
  before: () => [],
  table: (table, placement) => {
    const lines = table.columns.map((column) => {
      const checks = columnChecks(column, mysql);
      return `${quote(column.name)} ${columnType(column, placement.timeDigits)}${column.nullable ? ' NULL' : ' NOT NULL'} COMMENT ${literal(column.comment)}${checks.length === 0 ? '' : ` CHECK (${checks.join(' AND ')})`}`;
    });
    const index = `KEY ${quote(`${table.name}_${table.timeColumn}`)} (${[table.key[0], table.timeColumn].map(quote).join(', ')})`;
    return [
      `CREATE TABLE ${mysql.tableName(table.name, placement)} (\n  ${[...lines, `PRIMARY KEY (${table.key.map(quote).join(', ')})`, index].join(',\n  ')}\n) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin COMMENT = ${literal(table.comment)}`,
    ];
  },
  accounts: ({ pushUser, exchangeUser }, tables, placement) => {
    const rights = [
      [pushUser, 'SELECT, INSERT, UPDATE, DELETE'],
      [exchangeUser, 'SELECT, INSERT, UPDATE'],
    ] as const;
    return rights.flatMap(([{ user, password }, allowed]) => [
      `CREATE USER ${literal(user)}@'%' IDENTIFIED BY ${literal(password)}`,
      ...tables.map((table) => `GRANT ${allowed} ON ${mysql.tableName(table.name, placement)} TO ${literal(user)}@'%'`),
    ]);
  },
  upsert: (table, columns, key, rows) => {
    const row = `(${columns.map(() => '?').join(', ')})`;
    const replaced = columns
      .filter((column) => !key.includes(column))
      .map((column) => `${quote(column)} = VALUES(${quote(column)})`);
    return `INSERT INTO ${table} (${columns.map(quote).join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')} ON DUPLICATE KEY UPDATE ${replaced.join(', ')}`;
  },
  nowMilliseconds: "CAST(TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', UTC_TIMESTAMP(6)) DIV 1000 AS SIGNED)",
};
