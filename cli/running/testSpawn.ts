import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Spawned {
  readonly child: ChildProcess;
  /** Resolves with the first whole line of the standard output. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<Ended>;
}

const ofSurroundings = /^(?:npm_|GITHUB_|GITLAB_CI$|CI$|JENKINS_URL$|GITEE_PIPELINE_ID$|PIPELINE_ID$|BUILD_NUMBER$)/;

/** What npm and CI systems tell the processes they start is not told: the same wherever the tests run. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofSurroundings.test(name)));

/** Shorter than the shortest limit of a test that waits for whole runs. */
const longestMs = 220_000;

/** What the system tells of a process that should have ended: state, threads, and in what call each waits. */
const standingOf = (pid: number | undefined): string => {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) => {
      const [status, call] = ['status', 'wchan'].map((file) =>
        readFileSync(`/proc/${pid}/task/${thread}/${file}`, 'utf8'),
      );
      return `${/^Name:\s*(.*)$/m.exec(status ?? '')?.[1]} ${/^State:\s*(.*)$/m.exec(status ?? '')?.[1]} ${call}`;
    });
    return threads.join('; ');
  } catch (error) {
    return String(error);
  }
};

/** Starts the command line as a user would, in a process of its own; `script` beside this file, default heyan.ts; with `input` its standard input can be written to. */
export const testSpawn = (
  words: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly script?: string;
    readonly input?: boolean;
    /** Variables that it is not to have. */
    readonly unset?: readonly string[];
  } = {},
): Spawned => {
  const script = join(import.meta.dirname, '..', options.script ?? 'heyan.ts');
  const child = spawn(process.execPath, [script, ...words], {
    cwd: options.cwd ?? process.cwd(),
    env: Object.fromEntries(
      Object.entries({ ...ownEnvironment(), NO_COLOR: '1', VITEST: '', ...options.env }).filter(
        ([name]) => options.env?.[name] !== undefined || options.unset?.includes(name) !== true,
      ),
    ),
    stdio: [options.input === true ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let tell: (line: string) => void;
  const firstLine = new Promise<string>((resolve) => {
    tell = resolve;
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.includes('\n')) tell(stdout.slice(0, stdout.indexOf('\n')));
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    // A command that hangs would end its test by the test's own limit, without a word of where it stood.
    const overdue = setTimeout(() => {
      // A server has said its address, and lives as long as its tests.
      if (stdout !== '') return;
      stderr += `\nheyan ${words.join(' ')} did not end in ${longestMs / 1000} s. ${standingOf(child.pid)}`;
      child.kill('SIGKILL');
    }, longestMs);
    child.once('close', (code) => {
      clearTimeout(overdue);
      resolve({ code, stdout, stderr });
    });
  });
  return { child, firstLine, ended };
};
