import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSpawn } from '../cli/running/testSpawn.ts';
import type { Spawned } from '../cli/running/testSpawn.ts';
import { processStart } from '../fixtures/leftovers/processStart.ts';

/* What a command that was killed leaves: its servers and its directories are gone when the next one has started. */

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'heyan-leftovers-test-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Programs that a process of ours started: number and name. */
const programsOf = (owner: number): readonly { readonly pid: number; readonly name: string }[] =>
  readdirSync('/proc').flatMap((number) => {
    try {
      if (
        !readFileSync(`/proc/${number}/environ`, 'latin1')
          .split('\0')
          .some((one) => one.startsWith(`HEYAN_OWNER=${owner}-`))
      )
        return [];
      return [{ pid: Number(number), name: readFileSync(`/proc/${number}/comm`, 'utf8').trim() }];
    } catch {
      return [];
    }
  });
const directoriesOf = (owner: number): readonly string[] =>
  ['/dev/shm', tmpdir()].flatMap((where) => readdirSync(where).filter((name) => name.includes(`-${owner}-`)));

const killed = async ({ child, ended }: Spawned): Promise<number> => {
  child.kill('SIGKILL');
  await ended;
  return child.pid ?? 0;
};
/** The next start of anything that starts something. */
const next = async (): Promise<void> => {
  const { ended } = testSpawn(['doctor', '--json'], { cwd: place });
  expect((await ended).code).toBe(0);
};

interface Killed {
  readonly words: readonly string[];
  readonly programs: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}
test.each<Killed>([
  { words: ['access-platform'], programs: ['postgres'] },
  {
    words: ['access-platform', '--front-database=mysql'],
    programs: ['mariadbd'],
    environment: { HEYAN_MYSQL_URL: 'none' },
  },
  { words: ['monitor'], programs: [] },
  { words: ['monitor', '--warehouse=WAREHOUSE'], programs: ['postgres'] },
  { words: ['monitor', '--demo'], programs: ['postgres'] },
])('of $words nothing is left', { timeout: 450_000 }, async ({ words, programs, environment = {} }) => {
  const started = testSpawn(
    words.map((word) => word.replace('WAREHOUSE', join(place, 'warehouse'))),
    { cwd: place, env: environment },
  );
  expect(await started.firstLine).toContain('"url"');
  const owner = started.child.pid ?? 0;
  expect(programsOf(owner).map(({ name }) => name)).toEqual(expect.arrayContaining([...programs]));
  // The servers; drivers of databases go with the process that began them.
  const begun = programsOf(owner).filter(({ name }) => programs.includes(name));
  const living = testSpawn(['access-platform'], { cwd: place });
  expect(await living.firstLine).toContain('"url"');
  await killed(started);
  expect(begun.filter(({ pid }) => processStart(pid) !== undefined).length).toBe(begun.length);
  await next();
  expect({ programs: programsOf(owner), directories: directoriesOf(owner) }).toEqual({ programs: [], directories: [] });
  // Whoever lives keeps what is theirs.
  const other = living.child.pid ?? 0;
  expect(programsOf(other).map(({ name }) => name)).toContain('postgres');
  expect(directoriesOf(other).length).toBeGreaterThan(0);
  living.child.kill('SIGTERM');
  expect((await living.ended).code).toBe(0);
  expect({ programs: programsOf(other), directories: directoriesOf(other) }).toEqual({ programs: [], directories: [] });
});

test.each([
  ['jsdom', /^(?:node|MainThread)$/],
  ['chromium', /chrom|headless/],
])('of a run with pages in %s nothing is left', { timeout: 600_000 }, async (browser, program) => {
  const started = testSpawn(
    ['run', '--reference', `--browser=${browser}`, '--only=beacon.annex-in-head', '--lang=en'],
    {
      cwd: place,
    },
  );
  const owner = started.child.pid ?? 0;
  // Of this browser; other tests have browsers of their own meanwhile.
  const profiles = (): readonly string[] =>
    readdirSync(tmpdir())
      .filter((name) => name.startsWith(`heyan-browser-${owner}-`))
      .map((name) => join(tmpdir(), name, 'beside'))
      .filter((pointer) => lstatSync(pointer, { throwIfNoEntry: false }) !== undefined)
      .map((pointer) => readlinkSync(pointer));
  const noted = (): boolean => browser !== 'chromium' || profiles().some((profile) => existsSync(profile));
  const open = (): boolean =>
    ['postgres', program].every((wanted) => programsOf(owner).some(({ name }) => new RegExp(wanted).test(name))) &&
    noted();
  await expect.poll(open, { timeout: 300_000, interval: 20 }).toBe(true);
  await killed(started);
  const left = profiles();
  await next();
  expect({ programs: programsOf(owner), directories: directoriesOf(owner) }).toEqual({ programs: [], directories: [] });
  expect(left.filter((profile) => existsSync(profile))).toEqual([]);
});
