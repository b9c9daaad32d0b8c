import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { followLines } from './followLines.ts';

const directories: string[] = [];
afterEach(() => {
  for (const one of directories.splice(0)) rmSync(one, { recursive: true });
});
const inDirectory = (): ((...names: string[]) => string) => {
  const directory = mkdtempSync(join(tmpdir(), 'heyan-eve-'));
  directories.push(directory);
  return (...names) => join(directory, ...names);
};

/** Follows a file; `came` resolves when that many lines have come since the beginning. */
const following = (path: string) => {
  const lines: string[] = [];
  const ended = new AbortController();
  let [wanted, arrived] = [0, Promise.withResolvers<void>()];
  const done = followLines(
    path,
    (text) => {
      lines.push(...text.split('\n'));
      if (lines.length >= wanted) arrived.resolve();
    },
    ended.signal,
    20,
  );
  return {
    lines,
    came: async (count: number): Promise<readonly string[]> => {
      [wanted, arrived] = [count, Promise.withResolvers<void>()];
      if (lines.length < count) await Promise.race([arrived.promise, done]);
      return lines;
    },
    stop: async (): Promise<void> => {
      ended.abort();
      await done;
    },
  };
};

describe('followLines', () => {
  it.each([
    ['a file', (at: ReturnType<typeof inDirectory>) => at('logs', 'eve.json')],
    [
      'a link into another directory',
      (at: ReturnType<typeof inDirectory>) => {
        symlinkSync(at('logs', 'eve.json'), at('eve.json'));
        return at('eve.json');
      },
    ],
    [
      'a link to a link',
      (at: ReturnType<typeof inDirectory>) => {
        mkdirSync(at('other'));
        symlinkSync('../logs/eve.json', at('other', 'one'));
        symlinkSync(at('other', 'one'), at('eve.json'));
        return at('eve.json');
      },
    ],
    [
      'a directory that is a link',
      (at: ReturnType<typeof inDirectory>) => {
        symlinkSync(at('logs'), at('linked'));
        return at('linked', 'eve.json');
      },
    ],
  ])('gives each line once: %s, as it grows, is renamed, cut and comes anew', async (_, path) => {
    const at = inDirectory();
    mkdirSync(at('logs'));
    const real = at('logs', 'eve.json');
    writeFileSync(real, 'a\n');
    const one = following(path(at));
    expect(await one.came(1)).toEqual(['a']);
    appendFileSync(real, 'b\nc');
    expect(await one.came(2)).toEqual(['a', 'b']);
    appendFileSync(real, 'c\n');
    expect(await one.came(3)).toEqual(['a', 'b', 'cc']);
    renameSync(real, at('logs', 'eve.json.1'));
    appendFileSync(at('logs', 'eve.json.1'), 'd\n');
    writeFileSync(real, 'e\n');
    expect(await one.came(5)).toEqual(['a', 'b', 'cc', 'd', 'e']);
    appendFileSync(real, 'long\n');
    await one.came(6);
    truncateSync(real, 0);
    appendFileSync(real, 'f\n');
    expect(await one.came(7)).toEqual(['a', 'b', 'cc', 'd', 'e', 'long', 'f']);
    await one.stop();
  });

  it('goes over to where a link newly leads, after the rest of the former file', async () => {
    const at = inDirectory();
    for (const day of ['1', '2']) writeFileSync(at(`eve-${day}.json`), `${day}\n`);
    symlinkSync('eve-1.json', at('eve.json'));
    const one = following(at('eve.json'));
    await one.came(1);
    appendFileSync(at('eve-1.json'), 'late\n');
    unlinkSync(at('eve.json'));
    symlinkSync('eve-2.json', at('eve.json'));
    expect(await one.came(3)).toEqual(['1', 'late', '2']);
    await one.stop();
  });

  it('says that a directory is missing', async () => {
    await expect(following(inDirectory()('none', 'eve.json')).came(1)).rejects.toThrow('ENOENT');
  });
});
