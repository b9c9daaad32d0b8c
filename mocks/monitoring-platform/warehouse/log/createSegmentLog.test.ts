import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSegmentLog } from './createSegmentLog.ts';
import { LogFullError } from './logFullError.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyan-segments-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const line = (at: number): string => `{"at":${at}}\n`;
const startLog = (options: { readonly segmentBytes?: number; readonly mostBytes?: number } = {}) => {
  const landed: string[] = [];
  let refusing = false;
  const log = createSegmentLog({
    directory: async () => folder,
    prefix: 't',
    durable: true,
    landAfter: 3_600_000,
    ...options,
    land: async (path) => {
      if (refusing) throw new Error('the warehouse refuses');
      landed.push(...(await readFile(path, 'utf8')).split('\n').slice(0, -1));
    },
  });
  return {
    log,
    landed,
    refuse: (value: boolean) => {
      refusing = value;
    },
  };
};
const written = async (): Promise<string> =>
  (await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')))).join('');

describe('createSegmentLog', () => {
  it('has the lines in a file when it says so, and lands them in their order, once', async () => {
    const { log, landed } = startLog();
    await Promise.all(Array.from({ length: 200 }, (_, at) => log.append([line(at)])));
    expect(await written()).toBe(Array.from({ length: 200 }, (_, at) => line(at)).join(''));
    expect([landed.length, log.pending()]).toEqual([0, true]);
    await Promise.all([log.flush(), log.flush()]);
    expect(landed).toEqual(Array.from({ length: 200 }, (_, at) => line(at).trim()));
    expect([await readdir(folder), log.pending()]).toEqual([[], false]);
  });

  it('lands a full segment while others are written', async () => {
    const { log, landed } = startLog({ segmentBytes: 100 });
    for (let at = 0; at < 50; at += 1) await log.append([line(at)]);
    await log.close();
    expect(landed).toEqual(Array.from({ length: 50 }, (_, at) => line(at).trim()));
  });

  it('keeps what the warehouse refuses, tells the reader, and lands it next time', async () => {
    const { log, landed, refuse } = startLog();
    await log.append([line(1)]);
    refuse(true);
    await expect(log.flush()).rejects.toThrow('the warehouse refuses');
    await log.append([line(2)]);
    expect(await written()).toBe(line(1) + line(2));
    refuse(false);
    await log.flush();
    expect(landed).toEqual([line(1).trim(), line(2).trim()]);
  });

  it('takes no more than may wait, and takes again after landing', async () => {
    const { log, landed, refuse } = startLog({ mostBytes: 30 });
    refuse(true);
    await log.append([line(1), line(2)]);
    await expect(log.append([line(3), line(4)])).rejects.toThrow(LogFullError);
    refuse(false);
    await log.flush();
    await log.append([line(3)]);
    await log.flush();
    expect(landed).toEqual([1, 2, 3].map((at) => line(at).trim()));
  });

  it('acknowledges nothing that cannot be written, and goes on when it can', async () => {
    const { log, landed } = startLog();
    await rm(folder, { recursive: true });
    await expect(log.append([line(1)])).rejects.toThrow('ENOENT');
    expect(log.pending()).toBe(false);
    folder = await mkdtemp(join(tmpdir(), 'heyan-segments-'));
    await log.append([line(2)]);
    await log.flush();
    expect(landed).toEqual([line(2).trim()]);
  });
});
