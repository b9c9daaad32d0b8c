import { columnChecks } from './columnChecks.ts';
import type { Dialect } from './dialect.ts';
import type { FrontDatabaseColumn } from './frontDatabaseTable.ts';

const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const columnType = ({ kind, length }: FrontDatabaseColumn, timeDigits: number): string => {
  switch (kind) {
    case 'string':
      return `VARCHAR2(${length} CHAR)`;
    case 'integer':
      return 'NUMBER(19)';
    case 'number':
      return 'DOUBLE PRECISION';
    case 'boolean':
      return 'NUMBER(1)';
    case 'time':
      return `TIMESTAMP(${timeDigits}) WITH TIME ZONE`;
    case 'json':
      return 'CLOB';
  }
};

/** Oracle and products that follow it. An empty text is null there: columns that may be empty have to be nullable. */
export const oracleLike = (id: string, name: string): Dialect => {
  const dialect: Dialect = {
    id,
    name,
    tested: false,
    quote,
    literal,
    parameter: (position) => `:${position}`,
    tableName: (table, { schema }) => `${quote(schema)}.${quote(table)}`,
    columnType,
    before: () => [],
    table: (table, placement) => {
      const qualified = dialect.tableName(table.name, placement);
      const lines = table.columns.map((column) => {
        const checks = [
          ...columnChecks(column, dialect),
          ...(column.kind === 'boolean' ? [`${quote(column.name)} IN (0, 1)`] : []),
        ];
        return `${quote(column.name)} ${columnType(column, placement.timeDigits)}${column.nullable ? '' : ' NOT NULL'}${checks.length === 0 ? '' : ` CHECK (${checks.join(' AND ')})`}`;
      });
      return [
        `CREATE TABLE ${qualified} (\n  ${[...lines, `PRIMARY KEY (${table.key.map(quote).join(', ')})`].join(',\n  ')}\n)`,
        `CREATE INDEX ${quote(placement.schema)}.${quote(`${table.name}_${table.timeColumn}`)} ON ${qualified} (${[table.key[0], table.timeColumn].map(quote).join(', ')})`,
        `COMMENT ON TABLE ${qualified} IS ${literal(table.comment)}`,
        ...table.columns.map(
          (column) => `COMMENT ON COLUMN ${qualified}.${quote(column.name)} IS ${literal(column.comment)}`,
        ),
      ];
    },
    accounts: ({ pushUser, exchangeUser }, tables, placement) => {
      const rights = [
        [pushUser, 'SELECT, INSERT, UPDATE, DELETE'],
        [exchangeUser, 'SELECT, INSERT, UPDATE'],
      ] as const;
      return rights.flatMap(([{ user, password }, allowed]) => [
        `CREATE USER ${quote(user)} IDENTIFIED BY ${quote(password)}`,
        `GRANT CREATE SESSION TO ${quote(user)}`,
        ...tables.map((table) => `GRANT ${allowed} ON ${dialect.tableName(table.name, placement)} TO ${quote(user)}`),
      ]);
    },
    upsert: (table, columns, key, rows) => {
      const selects = Array.from(
        { length: rows },
        (_, row) =>
          `SELECT ${columns.map((column, at) => `:${row * columns.length + at + 1} AS ${quote(column)}`).join(', ')} FROM DUAL`,
      );
      const on = key.map((column) => `t.${quote(column)} = s.${quote(column)}`).join(' AND ');
      const replaced = columns
        .filter((column) => !key.includes(column))
        .map((column) => `t.${quote(column)} = s.${quote(column)}`);
      return `MERGE INTO ${table} t USING (${selects.join(' UNION ALL ')}) s ON (${on}) WHEN MATCHED THEN UPDATE SET ${replaced.join(', ')} WHEN NOT MATCHED THEN INSERT (${columns.map(quote).join(', ')}) VALUES (${columns.map((column) => `s.${quote(column)}`).join(', ')})`;
    },
    nowMilliseconds: "FLOOR((CAST(SYS_EXTRACT_UTC(SYSTIMESTAMP) AS DATE) - DATE '1970-01-01') * 86400000)",
  };
  return dialect;
};
