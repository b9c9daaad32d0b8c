import { setTimeout } from 'node:timers/promises';
import type { ApartLimits } from '../../../fixtures/databases/apart/apartLimits.ts';
import { DatabaseTrouble } from '../../../fixtures/databases/databaseTrouble.ts';
import { isOverLimit } from '../../../fixtures/databases/isOverLimit.ts';
import { reasonOf } from '../../../fixtures/databases/reasonOf.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { ExtractionReport } from './contract/extractionReport.ts';
import type { FrontDatabaseConnection } from '../registration/frontDatabaseConnection.ts';
import type { Exchange } from './contract/exchange.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { OperationalStore } from '../store/contract/operationalStore.ts';
import { gatherNotes } from '../warehouse/gatherNotes.ts';
import { recordLandings } from '../warehouse/recordLandings.ts';
import type { Landing } from '../warehouse/recordLandings.ts';
import { cursorOwner } from './cursorOwner.ts';
import { createCursorStore } from './cursorStore.ts';
import type { MovedCursor } from './cursorStore.ts';
import { extractTable } from './extractTable.ts';
import { openSource } from './reading/openSource.ts';
import type { ExchangeSource } from './reading/openSource.ts';
import { sourceProblems } from './sourceProblems.ts';
import { sourceSql } from './reading/sourceSql.ts';
import { utcOffset } from './utcOffset.ts';

type Extract = Exchange['extract'];
const leftReason = { 'zh-CN': '平台已暂停或撤销', en: 'the platform was suspended or withdrawn' };
/** A platform that is suspended meanwhile is left after the table that is being read. */
interface Stopping {
  readonly store?: Pick<OperationalStore, 'isSuspended'>;
}

const attempts = 2;

/** A server that restarts is back in seconds. */
const patienceMs = 8_000;
const pauseMs = 100;

/** The source entered again as soon as the server lets; undefined: not within `withinMs`. */
const reopened = async (
  source: ExchangeSource,
  withinMs: number,
  ...how: Parameters<typeof openSource>
): Promise<ExchangeSource | undefined> => {
  const [, , , signal] = how;
  const deadline = performance.now() + withinMs;
  await source.close();
  for (;;) {
    const again = await openSource(...how).catch(() => undefined);
    if (again !== undefined || signal?.aborted === true || performance.now() >= deadline) return again;
    await setTimeout(pauseMs);
  }
};

/** What is to be noted of a table whose rows have landed. */
interface ExtractedNote {
  readonly landing?: Landing;
  readonly moved?: MovedCursor;
}

/**
 * Extraction from front databases (7.3.3): all of a table the first time, then what changed, by its single time field. Rows
 * are landed before the cursor moves, and landing twice changes nothing: whatever happens in between, no row is lost or
 * doubled. A table that cannot be read is reported, the others go on.
 */
export const createExtract = (
  { warehouse, profile, clock, platforms, store }: MonitoringDependencies & Stopping,
  limits: Partial<ApartLimits> = {},
): Extract => {
  const cursors = createCursorStore(warehouse);
  const queues = new Map<string, Promise<unknown>>();
  let lastLanding = 0;

  const extractNow = async (
    platform: RegisteredPlatform,
    connection: FrontDatabaseConnection,
    { mode, entities, signal }: NonNullable<Parameters<Extract>[1]>,
  ): Promise<readonly ExtractionReport[]> => {
    const { platformId, kind } = platform;
    const tables = frontDatabaseTables(kind, profile).filter(
      (table) => entities === undefined || entities.includes(table.entity),
    );
    const { cursors: known, latest } = await cursors.read(cursorOwner(platformId, connection));
    // Versions go by the time of landing: a clock that was put back must not make old rows of the new ones.
    lastLanding = Math.max(lastLanding, latest);
    const dialect = dialects[connection.type];
    const offset = utcOffset(profile.values.timeZone, clock.now());
    const failed = (
      table: (typeof tables)[number],
      problem: ExtractionReport['problems'][number],
      startedAt: number,
    ): ExtractionReport => {
      const cursor = known.get(table.entity);
      return {
        entity: table.entity,
        table: table.name,
        mode: mode ?? (cursor === undefined ? 'full' : 'increment'),
        rows: 0,
        cursor: cursor === undefined ? null : new Date(cursor).toISOString(),
        durationMs: performance.now() - startedAt,
        problems: [problem],
      };
    };

    const began = performance.now();
    const where = `${connection.host}:${connection.port}/${connection.database}`;
    let source: ExchangeSource;
    try {
      source = await openSource(connection, dialect, tables, signal, limits);
    } catch (error) {
      return tables.map((table) => failed(table, sourceProblems.unreachable(where, reasonOf(error)), began));
    }
    const notes = gatherNotes<ExtractedNote>(async (some) => {
      await recordLandings(
        warehouse,
        some.flatMap(({ landing }) => landing ?? []),
      );
      await cursors.write(
        cursorOwner(platformId, connection),
        some.flatMap(({ moved }) => moved ?? []),
      );
    });
    const reports: ExtractionReport[] = [];
    // Waited for in vain once, it is not waited for again for each of the tables.
    let patience = patienceMs;
    try {
      for (const table of tables) {
        const startedAt = performance.now();
        if (store?.isSuspended(platformId) === true || !platforms().some((one) => one.platformId === platformId)) {
          reports.push(failed(table, sourceProblems.interrupted(table.name, leftReason), startedAt));
          continue;
        }
        for (let attempt = 1; ; attempt += 1) {
          lastLanding = Math.max(clock.now(), lastLanding + 1);
          try {
            const { client, catalog, databaseNow, sendsTimes } = source;
            const overlapMs = profile.values.exchange.overlapSeconds * 1_000;
            const reached = known.get(table.entity);
            // It was ahead then, or has been put back since: what changed meanwhile lies before the cursor.
            const isAhead = reached !== undefined && reached - databaseNow > overlapMs;
            const { report, cursor } = await extractTable({
              warehouse,
              client,
              connection,
              dialect,
              sql: sourceSql(dialect, { timeZone: profile.values.timeZone, offset, sendsTimes }),
              table,
              present: catalog.get(table.name),
              platformId,
              cursor: mode === 'full' || isAhead ? undefined : reached,
              overlapMs,
              databaseNow,
              landedAt: lastLanding,
              offset,
              rowByRow: attempt > 1,
              signal,
            });
            const { entity } = table;
            await notes.add({
              ...(catalog.has(table.name) && {
                landing: { platformId, entity, channel: 'exchange', records: report.rows },
              }),
              ...(cursor !== undefined && { moved: { entity, cursor, at: lastLanding } }),
            });
            reports.push({ ...report, durationMs: performance.now() - startedAt });
            break;
          } catch (error) {
            // A session that broke is worth a second one: servers restart, networks drop. Landing again doubles nothing.
            // A limit that was reached would be reached again: that table is left, and only the others go on.
            const isOver = isOverLimit(error);
            const isBroken = !isOver || error instanceof DatabaseTrouble;
            const again =
              isBroken && (isOver || attempt < attempts) && signal?.aborted !== true
                ? await reopened(source, patience, connection, dialect, tables, signal, limits)
                : undefined;
            if (isBroken && again === undefined) patience = 0;
            source = again ?? source;
            if (isOver || again === undefined) {
              reports.push(failed(table, sourceProblems.interrupted(table.name, reasonOf(error)), startedAt));
              break;
            }
          }
        }
      }
    } finally {
      await source.close();
      // What has landed counts as collected, whatever became of the tables after it.
      await notes.flush();
    }
    return reports;
  };

  return (platformId, options = {}) => {
    const platform = platforms().find((one) => one.platformId === platformId);
    if (platform?.frontDatabase === undefined)
      return Promise.reject(
        new Error(`Expected the platform ${JSON.stringify(platformId)} with a front database, but there is none.`),
      );
    const { frontDatabase } = platform;
    // Two extractions of one platform would read the same cursor.
    const result = (queues.get(platformId) ?? Promise.resolve()).then(() =>
      extractNow(platform, frontDatabase, options),
    );
    queues.set(
      platformId,
      result.catch(() => {}),
    );
    return result;
  };
};
