import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LockFile } from './lockFile.ts';

/** The bill of materials (CycloneDX, JSON text) of what a lock file names, made by npm; `manifest` is the package.json. */
export const sbomOf = (manifest: Readonly<Record<string, unknown>>, lock: LockFile): string => {
  const aside = mkdtempSync(join(tmpdir(), 'heyan-sbom-'));
  try {
    // npm calls the component by its folder.
    const folder = join(aside, lock.name);
    mkdirSync(folder);
    const { devDependencies: _, ...shipped } = manifest;
    writeFileSync(join(folder, 'package.json'), JSON.stringify(shipped));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const words = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', '--omit=dev'];
    return execFileSync('npm', words, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};
