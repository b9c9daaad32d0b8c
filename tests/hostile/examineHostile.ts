import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileBounds } from '../../fixtures/hostile/hostileBounds.ts';
import type { HostileMember } from '../../fixtures/hostile/hostileMember.ts';
import { hostileSecrets, startHostile } from '../../fixtures/hostile/startHostile.ts';
import { testSpawn } from '../../cli/running/testSpawn.ts';
import { memoryOf } from './memoryOf.ts';
import { processesOf } from './processesOf.ts';
import { reportProblems } from './reportProblems.ts';

/** What came of examining one hostile candidate. */
export interface HostileResult {
  readonly name: string;
  readonly exit: number | null;
  readonly seconds: number;
  /** The most at one time, over all processes of the run. */
  readonly mebibytes: number;
  /** Empty: all came as it must. */
  readonly problems: readonly string[];
  /** What the command said, in case there are problems. */
  readonly said: string;
}

const sampleMs = 200;
/** Past its time a run is given half as much again to be killed by, so that a figure is had. */
const grace = 1.5;

const endOf = (pids: readonly number[]): void => {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended meanwhile.
    }
};

/** Kept in the directory for temporary files for the next run: code that others compiled, the browser unpacked. */
const mayStay = /^(node-compile-cache|jiti|heyan-chromium-\w+)$/;

/**
 * Examines one member with the command line in a process of its own, as a user would; `words` are added to it, `times` the time bound
 * on a machine that is busy with others.
 */
export const examineHostile = async (
  member: HostileMember,
  { words = [], times = 1 }: { readonly words?: readonly string[]; readonly times?: number } = {},
): Promise<HostileResult> => {
  const bound = hostileBounds.seconds * times;
  const candidate = await startHostile(member);
  const place = mkdtempSync(join(tmpdir(), 'heyan-hostile-'));
  const out = join(place, 'out');
  const temporary = join(place, 'tmp');
  mkdirSync(temporary);
  const mark = `HEYAN_HOSTILE_RUN=${randomUUID()}`;
  const shared = (): readonly string[] => readdirSync('/dev/shm').filter((name) => name.startsWith('heyan-'));
  const began = performance.now();
  let mebibytes = 0;
  const seen = new Set<number>();
  const run = testSpawn(
    [
      'run',
      `--target=${candidate.url}`,
      `--out=${out}`,
      '--lang=en',
      '--seed=1',
      ...(member.browser === undefined ? [] : [`--browser=${member.browser}`]),
      ...words,
    ],
    { cwd: place, env: { TMPDIR: temporary, HEYAN_HOSTILE_RUN: mark.split('=')[1] ?? '' } },
  );
  const sampling = setInterval(() => {
    const pids = processesOf(mark);
    for (const pid of pids) seen.add(pid);
    mebibytes = Math.max(mebibytes, memoryOf(pids));
  }, sampleMs);
  const killing = setTimeout(() => endOf(processesOf(mark)), bound * grace * 1_000);
  try {
    const { code, stdout, stderr } = await run.ended;
    const seconds = (performance.now() - began) / 1_000;
    const left = processesOf(mark);
    const problems: string[] = [];
    if (!(member.exits as readonly (number | null)[]).includes(code))
      problems.push(`exit ${code}, expected ${member.exits.join(' or ')}`);
    if (seconds > bound) problems.push(`took ${seconds.toFixed(0)} s`);
    if (mebibytes > hostileBounds.mebibytes) problems.push(`took ${mebibytes.toFixed(0)} MiB`);
    if (left.length > 0) problems.push(`left ${left.length} processes`);
    const files = readdirSync(temporary).filter((name) => !mayStay.test(name));
    if (files.length > 0) problems.push(`left ${files.slice(0, 3).join(', ')} in the temporary directory`);
    const memory = shared().filter((name) => seen.has(Number(/^heyan-[a-z]+-(\d+)-/.exec(name)?.[1])));
    if (memory.length > 0) problems.push(`left ${memory.join(', ')} in memory`);
    const escapes = candidate.escapes();
    if (escapes.length > 0) problems.push(`a page left the sandbox: ${escapes[0]?.slice(0, 120)}`);
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    if (/[\0-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]/.test(stdout + stderr))
      problems.push('sent commands to the terminal');
    if (code !== 2) for (const problem of await reportProblems(out, hostileSecrets)) problems.push(problem);
    endOf(left);
    for (const name of memory) rmSync(join('/dev/shm', name), { recursive: true, force: true });
    return { name: member.name, exit: code, seconds, mebibytes, problems, said: `${stdout}\n${stderr}` };
  } finally {
    clearInterval(sampling);
    clearTimeout(killing);
    await candidate.close();
    rmSync(place, { recursive: true, force: true });
  }
};
