import { keyField } from '../../../spec/entities/keyField.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { fullPush } from '../changing/fullPush.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { presentTables } from '../reading/presentTables.ts';
import { landedRows } from './landedRows.ts';
import { mostRows, tableRows } from './tableRows.ts';

/** What both ways give of one entity. */
export interface BothChannels {
  readonly table: FrontDatabaseTable;
  /** By interface, by id; living records only. */
  readonly listed: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** In the front database, by id, whatever their platform id. */
  readonly held: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Digits of a second that its columns hold, by field. */
  readonly digits: ReadonlyMap<string, number>;
  readonly evidence: string;
}

const byId = (entity: EntityName, rows: readonly Readonly<Record<string, unknown>>[]): BothChannels['held'] =>
  new Map(rows.map((row) => [String(row[keyField(entity)]), row]));

/**
 * What the interfaces list and what the data tables hold, side by side, after all was pushed once more where the control lets.
 * Entities that only one of them has, and tables too large to be looked at whole, are left out. Whoever uses it holds the
 * locks of `control`, `front-database` and `business-data`.
 */
export const bothChannels: Scene<readonly BothChannels[]> = {
  id: 'exchange.both-channels',
  deadlineMs: 120_000,
  play: async (context) => {
    await context.use(fullPush);
    return inFrontDatabase(context, 'exchangeUser', async (database) => {
      const { target, monitoring } = context;
      const tables = (await presentTables(database, 'data')).filter(
        ({ entity }) => target.interfaces?.urls[entity] !== undefined,
      );
      if (tables.length === 0) return [];
      const pulled = await monitoring.interfaces.pull(target.platformId, {
        entities: tables.map(({ entity }) => entity),
        fetch: context.fetch,
        signal: context.signal,
      });
      const catalog = await database.catalog();
      const both: BothChannels[] = [];
      for (const table of tables) {
        const { entity } = table;
        // An interface that cannot be pulled is judged by the checks of the interfaces.
        if (pulled.find((report) => report.entity === entity)?.problems.length !== 0) continue;
        const listed = await landedRows(context, entity, 'interface');
        const held = await tableRows(database, table);
        if (held === undefined || listed.length > mostRows) continue;
        const present = new Map(catalog.get(table.name)?.map((column) => [column.name, column]));
        both.push({
          table,
          listed: byId(entity, listed),
          // Where two platforms have the same id the candidate's own row counts.
          held: byId(
            entity,
            held.rows.toSorted(
              (a, b) => Number(a['platformId'] === target.platformId) - Number(b['platformId'] === target.platformId),
            ),
          ),
          digits: new Map(table.columns.map(({ field, name }) => [field, present.get(name)?.timeDigits ?? 3])),
          evidence: held.evidence,
        });
      }
      return both;
    });
  },
};
