import { access, copyFile, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDirectory } from '../../../../fixtures/starting/makeDirectory.ts';
import { findRefused } from '../findRefused.ts';
import { rehearsalTable } from '../rehearsalTable.ts';
import { setAsideTable } from '../setAsideTable.ts';
import { readSegment } from './readSegment.ts';
import { sqlLiteral } from '../sqlLiteral.ts';

export interface SegmentLanding {
  readonly table: string;
  readonly path: string;
  /** Lands once only under its name. */
  readonly name: string;
  readonly command: (sql: string) => Promise<void>;
  readonly insert: (table: string, rows: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
  /** Told where a segment went of which some could not land. */
  readonly onCorrupt: (corrupt: CorruptSegment) => void;
}

/** A segment of which not all could land: the whole of it stays at `path`. */
export interface CorruptSegment {
  readonly path: string;
  readonly table: string;
  readonly landed: number;
  readonly setAside: number;
  readonly reason: string;
}

/** One segment is not worth several threads; what a batch holds twice goes with the next merge, and under FINAL. */
const frugal = 'input_format_parallel_parsing = 0, optimize_on_insert = 0, max_threads = 1, max_insert_threads = 1';
const noJson = 'no row of JSON';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const rewrite = async (path: string, rows: readonly string[]): Promise<void> => {
  const fresh = `${path}.fresh`;
  const handle = await open(fresh, 'w');
  try {
    await handle.writeFile(rows.map((row) => `${row}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, path);
};

/**
 * Lands a segment. Rows that no table can take are set aside, with the segment as it was beside them
 * (`corrupt/` in the log's folder); the other rows land: one bad row holds up nobody, and nothing is thrown away but half a
 * row at the end. `unread`: an earlier process left it, so it may end anywhere.
 * @throws what the warehouse says when it is not the rows; the segment stays as it is.
 */
export const landSegment = async (
  { table, path, name, command, insert, onCorrupt }: SegmentLanding,
  unread: boolean,
): Promise<void> => {
  const land = (token: string): Promise<void> =>
    command(
      `INSERT INTO ${table} FROM INFILE ${sqlLiteral(path)} SETTINGS insert_deduplication_token = ${sqlLiteral(token)}, ${frugal} FORMAT JSONEachRow`,
    );
  const aside = join(dirname(path), 'corrupt', name);
  const mended = `${name}.mended`;
  const content = unread ? await readSegment(path) : undefined;
  let failure: unknown;
  if (content === undefined || content.corrupt.length === 0) {
    if (content?.torn === true) await rewrite(path, content.rows);
    if (content?.rows.length === 0) return;
    try {
      // Mended before, but killed before it was removed: what is left of it lands under the name it had then.
      return await land((await exists(aside)) ? mended : name);
    } catch (error) {
      failure = error;
    }
  }
  const { rows, corrupt } = content ?? (await readSegment(path));
  const trial = rehearsalTable(table);
  const refused = await findRefused(rows.length, (from, to) =>
    insert(
      trial,
      rows.slice(from, to).map((row) => JSON.parse(row) as Readonly<Record<string, unknown>>),
    ),
  );
  if (failure !== undefined && refused.length === 0 && corrupt.length === 0) throw failure;
  makeDirectory(dirname(aside));
  if (!(await exists(aside))) await copyFile(path, aside);
  const bad = new Map(refused.map(({ at, reason }) => [at, reason]));
  await insert(setAsideTable.name, [
    ...refused.map(({ at, reason }) => ({
      platform_id: '',
      meant_for: table,
      reason: reason.toWellFormed(),
      payload: rows[at] ?? '',
    })),
    ...corrupt.map((line) => ({
      platform_id: '',
      meant_for: table,
      reason: noJson,
      payload: line.slice(0, 1_000_000),
    })),
  ]);
  const good = rows.filter((_row, at) => !bad.has(at));
  await rewrite(path, good);
  if (good.length > 0) await land(mended);
  onCorrupt({
    path: aside,
    table,
    landed: good.length,
    setAside: refused.length + corrupt.length,
    reason: refused[0]?.reason ?? noJson,
  });
};
