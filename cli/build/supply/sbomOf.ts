import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BundledPackage } from '../../../portal/build/notePackages.ts';
import type { LockFile } from './lockFile.ts';

interface Bill {
  readonly components: readonly object[];
}

/** Those that the lock file names too are named already. */
const withBundled = (text: string, lock: LockFile, bundled: readonly BundledPackage[]): string => {
  const bill = JSON.parse(text) as Bill;
  const added = bundled
    .filter(({ name, version }) => lock.packages[`node_modules/${name}`]?.version !== version)
    .map(({ name, version, licence }) => ({
      'bom-ref': `portal/${name}@${version}`,
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ license: { id: licence } }],
    }));
  return JSON.stringify({ ...bill, components: [...bill.components, ...added] }, null, 2);
};

/**
 * The bill of materials (CycloneDX, JSON text) of what a lock file names, made by npm, and of what stands in the web pages; `manifest` is the
 * package.json.
 */
export const sbomOf = (
  manifest: Readonly<Record<string, unknown>>,
  lock: LockFile,
  bundled: readonly BundledPackage[],
): string => {
  const aside = mkdtempSync(join(tmpdir(), 'heyan-sbom-'));
  try {
    // npm calls the component by its folder.
    const folder = join(aside, lock.name);
    mkdirSync(folder);
    const { devDependencies: _, ...shipped } = manifest;
    writeFileSync(join(folder, 'package.json'), JSON.stringify(shipped));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const words = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', '--omit=dev'];
    const made = execFileSync('npm', words, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
    return withBundled(made, lock, bundled);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};
