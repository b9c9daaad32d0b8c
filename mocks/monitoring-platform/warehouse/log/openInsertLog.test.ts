import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWarehouse } from '../openWarehouse.ts';
import type { Warehouse } from '../warehouse.ts';
import type { CorruptSegment } from './landSegment.ts';

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
const leftOver = (table: string, number = 1): string =>
  join(directory, 'log', `${table}.${'a'.repeat(32)}.${String(number).padStart(8, '0')}.ndjson`);

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

describe('a corrupt segment', () => {
  const corrupt: CorruptSegment[] = [];
  const openTold = async (): Promise<Warehouse> => {
    await warehouse?.close();
    corrupt.length = 0;
    warehouse = await openWarehouse({ location: directory, onCorrupt: (one) => corrupt.push(one) });
    return warehouse;
  };
  const surrogate = lines({ ...event('bad'), page_name: '课文\ud83d' });
  const kinds: Readonly<Record<string, readonly [bad: string, setAside: number]>> = {
    'half an emoji': [surrogate, 1],
    'a time that is none': [lines({ ...event('bad'), event_time: 'yesterday' }), 1],
    'a number beyond its column': [lines({ ...event('bad'), score: 'a' }), 1],
    'a line that is no JSON': ['\u0000\u0000\u0000\n', 1],
    'JSON that is no row': ['[1]\nnull\n7\n', 3],
    'garbage that never ends': ['\u0000\u0000\u0000', 1],
  };

  it('of any kind holds up nobody, is kept and told', async () => {
    await mkdir(join(directory, 'log'));
    const all = Object.values(kinds);
    for (const [at, [bad]] of all.entries())
      await writeFile(
        leftOver('beacon_event', at),
        `${lines(event(`first${at}`))}${bad}${bad.endsWith('\n') ? lines(event(`last${at}`)) : ''}`,
      );
    await writeFile(leftOver('beacon_rejected'), lines(rejection('a')));
    const now = await openTold();
    expect(await count(now, 'beacon_event')).toBe(2 * all.length - 1);
    expect(await count(now, 'beacon_rejected')).toBe(1);
    expect(corrupt.map(({ setAside }) => setAside)).toEqual(all.map(([, setAside]) => setAside));
    for (const [at, { path }] of corrupt.entries()) expect(await readFile(path, 'utf8')).toContain(all[at]?.[0]);
    const setAside = all.reduce((sum, [, one]) => sum + one, 0);
    expect(await count(now, 'set_aside')).toBe(setAside);
    expect(await readdir(join(directory, 'log'))).toEqual(['corrupt']);
    // Once is enough.
    const again = await openTold();
    expect([corrupt.length, await count(again, 'set_aside')]).toEqual([0, setAside]);
  });

  it('that was mended and not yet removed when the process died lands once', async () => {
    await mkdir(join(directory, 'log'));
    await writeFile(leftOver('beacon_rejected'), `${lines(rejection('a'))}no JSON\n`);
    await openTold();
    await writeFile(leftOver('beacon_rejected'), lines(rejection('a')));
    expect(await count(await openTold(), 'beacon_rejected')).toBe(1);
  });

  it('never comes of what is appended: half a surrogate pair lands as U+FFFD', async () => {
    const now = await openTold();
    await now.append('beacon_event', [
      {
        ...event('e1'),
        platform_id: 'p\udc00',
        page_name: '\\ud83d is no escape, \ud83d\ude00 is whole, \ud83d is not',
      },
    ]);
    expect(await now.query('SELECT platform_id, page_name FROM beacon_event')).toEqual([
      { platform_id: 'p\ufffd', page_name: '\\ud83d is no escape, 😀 is whole, \ufffd is not' },
    ]);
    expect(corrupt).toEqual([]);
  });

  it('of this process does not stop what comes after it', async () => {
    const now = await openTold();
    await now.append('beacon_event', [event('e1'), { ...event('bad'), score: 'many' }]);
    await now.append('beacon_event', [event('e2')]);
    expect(await count(now, 'beacon_event')).toBe(2);
    await now.append('beacon_event', [event('e3')]);
    expect(await count(now, 'beacon_event')).toBe(3);
    expect(corrupt).toMatchObject([{ landed: 2, setAside: 1 }]);
  });
});
