import type { ApartClient } from '../../../fixtures/databases/apart/apartClient.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import type { Dialect } from '../../../spec/front-database/dialect.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { ExtractionReport } from './contract/extractionReport.ts';
import type { FrontDatabaseConnection } from '../registration/frontDatabaseConnection.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { landByStream } from './landByStream.ts';
import { landByTableFunction } from './landByTableFunction.ts';
import type { Landed } from './landing.ts';
import { middleKey } from './middleKey.ts';
import { manyRows } from './manyRows.ts';
import type { SourceColumn } from './reading/sourceColumn.ts';
import { sourceProblems } from './sourceProblems.ts';
import type { SourceSql } from './reading/sourceSqlTypes.ts';
import { tableReading } from './reading/tableReading.ts';
import { throughRelay } from './throughRelay.ts';
import { recordsAhead } from './recordsAhead.ts';

export interface ExtractTableOptions {
  readonly warehouse: Warehouse;
  readonly client: ApartClient;
  readonly connection: FrontDatabaseConnection;
  readonly dialect: Dialect;
  readonly sql: SourceSql;
  readonly table: FrontDatabaseTable;
  readonly present: readonly SourceColumn[] | undefined;
  readonly platformId: string;
  /** Epoch milliseconds up to which the table has been read; undefined: read all of it. */
  readonly cursor: number | undefined;
  /** How far before the cursor to begin. */
  readonly overlapMs: number;
  /** The front database's own time when the extraction began. */
  readonly databaseNow: number;
  readonly landedAt: number;
  /** Of times that have none, e.g. `+08:00`. */
  readonly offset: string;
  /** The warehouse is not to fetch by itself: it tried, and failed. */
  readonly rowByRow: boolean;
  readonly signal: AbortSignal | undefined;
}

export interface ExtractedTable {
  readonly report: Omit<ExtractionReport, 'durationMs'>;
  /** Where the next increment goes on; undefined: where this one did. */
  readonly cursor: number | undefined;
}

/**
 * Takes what is new in one table (docs/exchange.md). The new cursor is the greatest time seen, but never later than the
 * front database's own now: a row from the future must not make the next increment begin there.
 */
export const extractTable = async (options: ExtractTableOptions): Promise<ExtractedTable> => {
  const {
    warehouse,
    client,
    connection,
    dialect,
    sql,
    table,
    present,
    platformId,
    cursor,
    overlapMs,
    databaseNow,
    landedAt,
    offset,
    rowByRow,
    signal,
  } = options;
  const base = {
    entity: table.entity,
    table: table.name,
    mode: cursor === undefined ? ('full' as const) : ('increment' as const),
  };
  const unchanged = cursor === undefined ? null : new Date(cursor).toISOString();
  if (present === undefined)
    return {
      report: { ...base, rows: 0, cursor: unchanged, problems: [sourceProblems.tableMissing(table.name)] },
      cursor: undefined,
    };

  // Rows that came with a time ahead of the clock may be mended to one before the cursor: they are looked at by their key.
  const ahead =
    cursor === undefined ? [] : await recordsAhead(warehouse, { platformId, entity: table.entity, after: databaseNow });
  const reading = tableReading({
    table,
    present,
    platformId,
    from: cursor === undefined || ahead === undefined ? undefined : cursor - overlapMs,
    sql,
    quote: dialect.quote,
    literal: dialect.literal,
    name: dialect.tableName(table.name, { database: connection.database, schema: connection.schema ?? '' }),
    landedName: snakeCase,
  });
  if (reading.select === undefined)
    return { report: { ...base, rows: 0, cursor: unchanged, problems: reading.problems }, cursor: undefined };

  const { rows: surveyed } = await client.query<{
    readonly rows: string | number;
    readonly newest: string | number | null;
  }>(reading.survey);
  signal?.throwIfAborted();
  const expected = Number(surveyed[0]?.rows ?? 0);
  const newest = surveyed[0]?.newest ?? null;
  const batch = { platformId, entity: table.entity, reading, landedAt, offset };
  // The warehouse's own MySQL client does not encrypt; what this session encrypts is not to travel in clear by another (7.3.6).
  const inClear =
    connection.tls === 'require' ||
    (client.type === 'mysql' && client.encrypted) ||
    // One that is elsewhere verifies nothing.
    (connection.ca !== undefined && !warehouse.embedded);
  const byItself = expected >= manyRows && !reading.hasTextTimes && !inClear && !rowByRow;
  const nothing: Landed = { rows: 0, setAside: 0, reason: undefined };
  const mended =
    ahead === undefined || ahead.length === 0
      ? nothing
      : await landByStream(warehouse, client, batch, reading.selectKeys(ahead), signal);
  const landBySelf = (partAt: string | undefined): Promise<Landed> =>
    throughRelay(warehouse, client, connection, signal, (reached) =>
      landByTableFunction(warehouse, reached, batch, partAt),
    );
  const landed =
    expected === 0
      ? nothing
      : byItself
        ? await landBySelf(await middleKey(client, reading))
        : await landByStream(warehouse, client, batch, reading.select, signal);
  const setAside = mended.setAside + landed.setAside;
  const latest = newest === null ? 0 : Number(BigInt(newest) / BigInt(reading.ticks));
  const next = Math.max(cursor ?? 0, Math.min(latest, databaseNow));
  return {
    report: {
      ...base,
      rows: landed.rows,
      cursor: next === 0 ? null : new Date(next).toISOString(),
      problems: [
        ...reading.problems,
        ...(setAside === 0
          ? []
          : [sourceProblems.rowsSetAside(table.name, setAside, landed.reason ?? mended.reason ?? '')]),
      ],
    },
    cursor: next === 0 ? undefined : next,
  };
};
