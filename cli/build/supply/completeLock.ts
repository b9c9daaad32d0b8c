/**
 * Completes package-lock.json after a change of the dependencies: asks the registry for the integrity of what npm leaves without (builds for
 * other systems than this, where it took the entry from what is installed), and takes out where things were fetched from.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { readLockFile } from './lockFile.ts';
import type { LockEntry } from './lockFile.ts';
import { packageNameAt } from './packageNameAt.ts';

const root = new URL('../../../', import.meta.url);
const lock = readLockFile(root);
const run = promisify(execFile);

/** Undefined where the registry does not have it. */
const integrityOf = async (name: string, version: string): Promise<string | undefined> => {
  try {
    const { stdout } = await run('npm', ['view', `${name}@${version}`, 'dist.integrity'], { cwd: root });
    return stdout.trim() === '' ? undefined : stdout.trim();
  } catch (error) {
    process.stderr.write(`${name}@${version}: ${/E\d+/.exec(String(error))?.[0] ?? String(error)}\n`);
    return undefined;
  }
};

const packages: Record<string, LockEntry> = {};
for (const [place, entry] of Object.entries(lock.packages)) {
  const { version, resolved: _, integrity, ...rest } = entry;
  if (!place.includes('node_modules/') || entry.link === true) packages[place] = entry;
  else {
    const known = integrity ?? (await integrityOf(entry.name ?? packageNameAt(place), version ?? ''));
    packages[place] = {
      ...(version !== undefined && { version }),
      ...(known !== undefined && { integrity: known }),
      ...rest,
    };
  }
}
writeFileSync(new URL('package-lock.json', root), `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
