import { extname, join } from 'node:path';

/** How this very program is started once more, in a process of its own. */
export interface OwnProcess {
  readonly file: string;
  readonly script: string;
  /** Without what is meant for this process alone: npm's variables, and ours. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Said of this machine, whatever is examined on it. */
const ofMachine: ReadonlySet<string> = new Set(['HEYAN_START_SECONDS', 'HEYAN_TIME_SERVER', 'HEYAN_PROGRAM_PATH']);

/** This program for a process of its own; nothing of its environment that names a platform or holds a secret of one goes along. */
export const ownProcess = (): OwnProcess => ({
  file: process.execPath,
  script: join(import.meta.dirname, `../heyan${extname(import.meta.filename)}`),
  environment: {
    ...Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => ofMachine.has(name) || !/^(?:npm_|HEYAN_|VITEST|GITHUB_|GITLAB_CI$)/.test(name),
      ),
    ),
    NO_COLOR: '1',
  },
});
