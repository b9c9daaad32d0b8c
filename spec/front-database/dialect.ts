import type { FrontDatabaseColumn, FrontDatabaseTable } from './frontDatabaseTable.ts';

/** The two accounts of the front database (7.3.2). */
export interface FrontDatabaseAccounts {
  readonly pushUser: { readonly user: string; readonly password: string };
  readonly exchangeUser: { readonly user: string; readonly password: string };
}

export interface Placement {
  /** Where the tables are: a schema, or where the product has none, the database. */
  readonly database: string;
  readonly schema: string;
  /** Digits of a second that times carry. */
  readonly timeDigits: number;
}

/** All that differs between database products; the one seam. */
export interface Dialect {
  readonly id: string;
  readonly name: string;
  /** Whether the statements were ever run on a real server of this product. */
  readonly tested: boolean;
  /** An identifier, quoted, whatever is in it. */
  readonly quote: (identifier: string) => string;
  /** A string literal. */
  readonly literal: (text: string) => string;
  /** The n-th parameter of a statement, from 1. */
  readonly parameter: (position: number) => string;
  /** Qualified, quoted name of a table. */
  readonly tableName: (table: string, placement: Pick<Placement, 'database' | 'schema'>) => string;
  readonly columnType: (column: FrontDatabaseColumn, timeDigits: number) => string;
  /** Before the tables: schema and the like. */
  readonly before: (placement: Placement) => readonly string[];
  /** One table with key, checks, comments and the index on its time field. */
  readonly table: (table: FrontDatabaseTable, placement: Placement) => readonly string[];
  /** The two users and what each may do (7.3.2). */
  readonly accounts: (
    accounts: FrontDatabaseAccounts,
    tables: readonly FrontDatabaseTable[],
    placement: Placement,
  ) => readonly string[];
  /** Inserts a row or, where its key is there, replaces what is not the key. Parameters in the order of `columns`, row after row. */
  readonly upsert: (table: string, columns: readonly string[], key: readonly string[], rows: number) => string;
  /** An expression for the server's own time, as epoch milliseconds. */
  readonly nowMilliseconds: string;
}
