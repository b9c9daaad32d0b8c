import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWarehouse } from '../openWarehouse.ts';
import type { Warehouse } from '../warehouse.ts';

let directory: string;
let warehouse: Warehouse | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "heyan-log'-"));
});
afterEach(async () => {
  await warehouse?.close();
  warehouse = undefined;
  await rm(directory, { recursive: true, force: true });
});
const open = async (): Promise<Warehouse> => {
  await warehouse?.close();
  warehouse = await openWarehouse({ location: directory });
  return warehouse;
};
const event = (id: string): Record<string, unknown> => ({
  platform_id: 'p1',
  event_id: id,
  received_time: '2026-11-23T08:00:00.000+08:00',
  page_name: '首页“”\u2028',
  played_segments: [[0, 1.5]],
  score: null,
});
const rejection = (detail: string): Record<string, unknown> => ({
  received_time: '2026-11-23T08:00:00.000+08:00',
  reason: 'empty',
  detail,
  path: '/',
  payload: '\t\\n"',
  platform_id: '',
  correlation_id: '',
});
const lines = (...rows: readonly Record<string, unknown>[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const count = async (from: Warehouse, table: string): Promise<number> =>
  Number((await from.query<{ n: number }>(`SELECT count() AS n FROM ${table}`))[0]?.n);
const leftOver = (table: string): string => join(directory, 'log', `${table}.${'a'.repeat(32)}.00000001.ndjson`);

describe('the log of a warehouse', () => {
  it('lets every reader see what was acknowledged before', async () => {
    const now = await open();
    for (let at = 0; at < 5; at += 1) {
      await now.append('beacon_event', [event(`e${at}`)]);
      expect(await count(now, 'beacon_event')).toBe(at + 1);
    }
    await now.append('beacon_event', [event('gone')]);
    await now.command("DELETE FROM beacon_event WHERE event_id = 'gone'");
    expect(await now.query('SELECT page_name, played_segments FROM beacon_event ORDER BY event_id LIMIT 1')).toEqual([
      { page_name: '首页“”\u2028', played_segments: [[0, 1.5]] },
    ]);
    expect(await count(now, 'beacon_event')).toBe(5);
    expect(await readdir(join(directory, 'log'))).toEqual([]);
  });

  it('lands what a killed process left, without its last half row', async () => {
    await mkdir(join(directory, 'log'));
    await writeFile(leftOver('beacon_event'), `${lines(event('e1'), event('e2'))}{"platform_id":"p1","event_`);
    await writeFile(leftOver('beacon_rejected'), lines(rejection('a'), rejection('a')));
    await writeFile(join(directory, 'log', 'notes.txt'), 'not ours');
    const now = await open();
    expect([await count(now, 'beacon_event'), await count(now, 'beacon_rejected')]).toEqual([2, 2]);
    expect(await readdir(join(directory, 'log'))).toEqual(['notes.txt']);
  });

  it('lands a segment once, though the process died before it was deleted', async () => {
    await mkdir(join(directory, 'log'));
    await writeFile(leftOver('beacon_rejected'), lines(rejection('a'), rejection('b')));
    await copyFile(leftOver('beacon_rejected'), join(directory, 'copy'));
    await open();
    await copyFile(join(directory, 'copy'), leftOver('beacon_rejected'));
    const again = await open();
    expect(await count(again, 'beacon_rejected')).toBe(2);
    // The same rows in another delivery are other rows.
    await again.append('beacon_rejected', [rejection('a'), rejection('b')]);
    expect(await count(again, 'beacon_rejected')).toBe(4);
  });
});
