import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testSpawn } from '../../../cli/running/testSpawn.ts';
import { recordChecks } from '../../../suites/process/record/recordChecks.ts';

const recordIds = new Set(recordChecks.map(({ id }) => id));

interface Kit {
  readonly program: string;
  readonly words: readonly string[];
  /** Where it lies, and is started. */
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Examined {
  readonly code: number | null;
  /** Level and its verdict. */
  readonly levels: Readonly<Record<string, string>>;
  /** What was found or could not be tried, one line each. */
  readonly open: readonly string[];
  /** Why requirements have no answer, each reason once. */
  readonly unanswered: readonly string[];
  readonly passed: number;
}

interface ReportParts {
  readonly requirements: readonly { readonly verdict: string; readonly reason: string | null }[];
  readonly levels: Readonly<Record<string, { readonly verdict: string }>>;
  readonly checks: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly reason: string | null;
    readonly findings: readonly { readonly message: { readonly en: string } }[];
    readonly detail?: { readonly en: string };
  }[];
}

/** Starts a kit, which says where it is in its first line, as `{"url": …}`, and has the suite examine it as a stranger. */
export const examineKit = async (kit: Kit, out: string, words: readonly string[] = []): Promise<Examined> => {
  const child = spawn(kit.program, kit.words, {
    cwd: kit.directory,
    env: { PATH: process.env['PATH'], ...kit.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The kit ended with ${code}: ${complained.slice(-2000)}`)));
  });
  ended.catch(() => undefined);
  try {
    const told = new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
    const { url } = JSON.parse(await Promise.race([told, ended])) as { readonly url: string };
    const run = await Promise.race([
      testSpawn(['run', `--target=${url}`, '--lang=en', `--out=${out}`, ...words]).ended,
      ended,
    ]);
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ReportParts;
    return {
      code: run.code,
      levels: Object.fromEntries(Object.entries(report.levels).map(([level, { verdict }]) => [level, verdict])),
      open: report.checks
        .filter(({ verdict }) => !['passed', 'not-applicable', 'attested'].includes(verdict))
        // Nobody has told the run of a monitoring platform with their record.
        .filter(({ id }) => !recordIds.has(id))
        .map(({ id, verdict, findings, detail }) => `${id} ${verdict}: ${findings[0]?.message.en ?? detail?.en ?? ''}`)
        .sort(),
      unanswered: [
        ...new Set(
          report.requirements.filter(({ verdict }) => verdict === 'inconclusive').map(({ reason }) => reason ?? ''),
        ),
      ].sort(),
      passed: report.checks.filter(({ verdict }) => verdict === 'passed').length,
    };
  } finally {
    child.kill('SIGKILL');
  }
};
