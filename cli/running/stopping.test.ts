import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../fixtures/starting/findProgram.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { testSpawn } from './testSpawn.ts';

/* What never starts: each start of a server, browser or warehouse ends with a sentence in time, and with the command when that is told to stop. */

const directory = mkdtempSync(join(tmpdir(), 'heyan-stopping-'));
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
  rmSync(directory, { recursive: true, force: true });
});

let number = 0;
const command = async (
  words: readonly string[],
  endless: string,
  environment: Readonly<Record<string, string>> = {},
) => {
  // Takes connections and says nothing.
  let connections = 0;
  const silent = createServer(() => (connections += 1)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  closing.push(() => silent.close());
  const silence = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const processes = join(directory, `processes-${(number += 1)}`);
  const spawned = testSpawn([...words.map((word) => word.replace('SILENCE', silence)), '--lang=en'], {
    cwd: directory,
    env: {
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'testEndlessPrograms.ts')).href}`,
      HEYAN_TEST_ENDLESS: endless,
      HEYAN_TEST_PROCESSES: processes,
      HEYAN_MYSQL_URL: 'none',
      // An empty cluster that is kept from other times would only be copied.
      ...(endless === 'initdb' && { TMPDIR: mkdtempSync(join(directory, 'temporary-')) }),
      ...environment,
    },
  });
  const begun = (): readonly number[] =>
    existsSync(processes) ? readFileSync(processes, 'utf8').trim().split('\n').map(Number) : [];
  return { ...spawned, begun, tried: () => begun().length + connections > 0 };
};
const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
const left = (begun: readonly number[]): readonly number[] => begun.filter(lives);

interface Stage {
  readonly words: readonly string[];
  readonly endless: string;
  /** Allowed to each start; more where something else has to start before, on a busy machine. */
  readonly seconds: number;
  readonly sentence: RegExp;
  /** By which it is told to stop, and the exit code then. */
  readonly told?: readonly ['SIGTERM' | 'SIGINT', number];
}
const postgres = /^Error HEYAN_SERVER_START\nThe embedded PostgreSQL server did not start within \d+ s\.\n/;
const stages: readonly Stage[] = [
  { words: ['access-platform'], endless: 'initdb', seconds: 8, sentence: postgres, told: ['SIGTERM', 0] },
  { words: ['access-platform'], endless: 'postgres', seconds: 15, sentence: postgres },
  {
    words: ['run', '--reference', '--platform=all'],
    endless: 'initdb',
    seconds: 8,
    sentence: postgres,
    told: ['SIGTERM', 4],
  },
  {
    words: ['run', '--reference', '--front-database=none', '--browser=chromium'],
    // For root it is begun by a script of its own.
    endless: 'chromium,chromium-confined',
    seconds: 15,
    sentence: /^Error HEYAN_BROWSER_START\nChromium did not start within 15 s\.\n/,
    told: ['SIGINT', 4],
  },
  {
    words: ['run', '--reference', '--front-database=none', '--warehouse=http://me:secret@SILENCE'],
    endless: '',
    seconds: 1,
    sentence: /^Error HEYAN_WAREHOUSE\nThe warehouse \(http:\/\/me:…@127\.0\.0\.1:\d+\) did not start within 1 s\.\n/,
    told: ['SIGTERM', 4],
  },
  {
    words: ['monitor', '--warehouse=http://SILENCE'],
    endless: '',
    seconds: 1,
    sentence: /^Error HEYAN_WAREHOUSE\nThe warehouse \(.*\) did not start within 1 s\.\n/,
  },
];
const mariadb: readonly Stage[] = ['mariadb-install-db', 'mariadbd'].map((endless) => ({
  words: ['access-platform', '--front-database=mysql'],
  endless,
  seconds: 15,
  sentence: /^Error HEYAN_SERVER_START\nThe MariaDB server did not start within 15 s\.\n/,
}));
const missing =
  findProgram(['mariadbd']) === undefined ? { 'zh-CN': '没有安装 MariaDB', en: 'MariaDB is not installed' } : undefined;

const afterItsTime = async ({ words, endless, seconds }: Stage) => {
  const { ended, begun, tried } = await command(words, endless, { HEYAN_START_SECONDS: String(seconds) });
  const { code, stdout, stderr } = await ended;
  return { code, stdout, stderr, tried: tried(), left: left(begun()) };
};
/** Told to stop as soon as what never starts is tried. */
const afterSignal = async ({ words, endless }: Stage, signal: 'SIGTERM' | 'SIGINT') => {
  const { child, ended, begun, tried } = await command(words, endless);
  await expect.poll(tried, { timeout: 150_000 }).toBe(true);
  const told = performance.now();
  child.kill(signal);
  const { code } = await ended;
  return { code, left: left(begun()), inTime: performance.now() - told < 12_000 };
};

const slow = { timeout: 300_000 };
describe.concurrent('what never starts', () => {
  test.each(stages)('ends in time, with one sentence and no process left: $words $endless', slow, async (stage) => {
    const ended = await afterItsTime(stage);
    // Together with what it said, which tells why where it is otherwise.
    expect(ended).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(stage.sentence),
      tried: true,
      left: [],
    });
    expect(ended.stderr).not.toMatch(/^\s+at |secret/m);
  });
  test.each(
    stages.flatMap(({ told, ...stage }) => (told === undefined ? [] : [{ ...stage, signal: told[0], code: told[1] }])),
  )('ends when told to: $words $endless', slow, async ({ signal, code, ...stage }) => {
    expect(await afterSignal(stage, signal)).toEqual({ code, left: [], inTime: true });
  });
});
testWhere(missing, 'a MariaDB that never starts', () => {
  test.each(mariadb)('ends in time: $endless', slow, async (stage) => {
    expect(await afterItsTime(stage)).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(stage.sentence),
      tried: true,
      left: [],
    });
  });
});

test('a program that is asked for and not installed is named', slow, async () => {
  const environment = { HEYAN_PROGRAM_PATH: directory };
  const { code, stderr } = await (await command(['access-platform', '--front-database=mysql'], '', environment)).ended;
  expect(code).toBe(2);
  expect(stderr).toMatch(/HEYAN_PROGRAM_MISSING\nThe program mariadbd or mysqld is missing/);
});

test('a configuration that waits for nothing ends as an error does', slow, async () => {
  writeFileSync(join(directory, 'waits.mjs'), 'export default await new Promise(() => {});');
  const { code, stderr } = await (await command(['run', '--config=waits.mjs'], '')).ended;
  expect([code, stderr]).toEqual([3, expect.stringContaining('waited for something that can never come')]);
});
