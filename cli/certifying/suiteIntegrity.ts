import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Equipment } from '../../reports/certificate/report/equipment.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import { codeFolder } from './codeFolder.ts';
import { ownFiles } from './ownFiles.ts';
import { packageRoot } from './packageRoot.ts';

/** Written by the build of the package: the hashes of its files. */
const suiteFilesName = 'suite-files.json';

const differing = (
  published: Readonly<Record<string, string>>,
  found: Readonly<Record<string, string>>,
): readonly string[] =>
  [...new Set([...Object.keys(published), ...Object.keys(found)])]
    .filter((file) => published[file] !== found[file])
    .toSorted();

/** What git says of the rooms of a checkout: its commit, and what was changed since. */
const checkout = (folder: string): { readonly commit: string; readonly changed: readonly string[] } | undefined => {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return {
      commit: git('rev-parse', 'HEAD').trim(),
      changed: git('status', '--porcelain', '--', 'spec', 'fixtures', 'mocks', 'suites', 'reports', 'cli')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.slice(3)),
    };
  } catch {
    return undefined;
  }
};

const shown = (files: readonly string[]): string =>
  `${files.slice(0, 5).join(', ')}${files.length > 5 ? `, … (${files.length})` : ''}`;

/** Whether the suite is the one that was published: by the list of hashes in a package, by git in a checkout. */
export const suiteIntegrity = (
  found: Readonly<Record<string, string>> = ownFiles(),
  place: { readonly root: string; readonly folder: string } = { root: packageRoot, folder: codeFolder },
): Equipment['suite'] => {
  const hash = createHash('sha256')
    .update(
      Object.entries(found)
        .map(([file, sum]) => `${sum}  ${file}\n`)
        .join(''),
    )
    .digest('hex');
  const base = { version: heyanVersion, hash };
  const list = join(place.root, suiteFilesName);
  if (place.folder !== place.root) {
    if (!existsSync(list)) return { ...base, origin: 'unknown', detail: suiteFilesName };
    const changed = differing(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>, found);
    return changed.length === 0
      ? { ...base, origin: 'package', detail: '' }
      : { ...base, origin: 'altered', detail: shown(changed) };
  }
  const state = checkout(place.folder);
  if (state === undefined) return { ...base, origin: 'unknown', detail: 'git' };
  return state.changed.length === 0
    ? { ...base, origin: 'checkout', detail: state.commit }
    : { ...base, origin: 'altered', detail: shown(state.changed) };
};
