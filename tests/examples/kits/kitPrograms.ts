import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { findProgram } from '../../../fixtures/starting/findProgram.ts';

const runs = (file: string, ...words: readonly string[]): boolean => spawnSync(file, words).status === 0;

/** The first python3 of this machine that has the driver. */
const pythonWithDriver = (): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
    .map((place) => findProgram(['python3'], { places: [place] }))
    .find(
      (file) => file !== undefined && runs(file, '-c', 'import psycopg2, sys; sys.exit(sys.version_info < (3, 9))'),
    );

/** Java that runs a single source file of language level 17, and Debian's Bouncy Castle. */
const javaSource = (): string | undefined => {
  const java = findProgram(['java']);
  const version = java === undefined ? '' : spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr;
  return Number(/version "(\d+)/.exec(version)?.[1]) >= 17 && findProgram(['javac']) !== undefined ? java : undefined;
};

const jar = '/usr/share/java/bcprov.jar';

/** What this machine has of the languages of the kits; undefined: not here. */
export const kitPrograms = {
  python: pythonWithDriver(),
  java: javaSource(),
  bouncyCastle: existsSync(jar) ? jar : undefined,
  go: findProgram(['go']),
  php: [findProgram(['php'])].find(
    (file) =>
      file !== undefined &&
      runs(file, '-r', 'exit((int) !(function_exists("gmp_init") && @openssl_digest("", "sm3")));'),
  ),
};
