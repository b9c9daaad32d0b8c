import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ownFiles } from '../certifying/ownFiles.ts';
import { bundledPackages } from './supply/bundledPackages.ts';
import { readLockFile } from './supply/lockFile.ts';
import { sbomOf } from './supply/sbomOf.ts';
import { shrinkwrapOf } from './supply/shrinkwrapOf.ts';

/**
 * Builds `dist/` for the published package: the same files as JavaScript with types, and beside them the data they read
 * (schemas, profiles, SQL, page assets); the versions that were tested, for whoever installs it; and the bill of materials.
 * The checkout itself needs no build.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where runs leave their reports: nobody's but who ran them. */
const runs = /\/reports\/(?:latest|runs)(?:\/|$)/;
const rooms = ['spec', 'fixtures', 'mocks', 'suites', 'reports', 'cli'];

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
for (const room of rooms) {
  cpSync(`${root}${room}`, `${root}dist/${room}`, {
    recursive: true,
    filter: (source) => !source.endsWith('.ts') && !source.endsWith('.md') && !runs.test(source),
  });
}

// The web pages as they are served (mocks/monitoring-platform/portal/servePortal.ts).
execFileSync(process.execPath, [`${root}portal/build/buildPortal.ts`], { cwd: root, stdio: 'inherit' });
cpSync(`${root}portal/dist`, `${root}dist/portal/dist`, { recursive: true });

// What `heyan certify` compares itself with.
writeFileSync(`${root}suite-files.json`, `${JSON.stringify(ownFiles(`${root}dist`), null, 2)}\n`);

const shrinkwrap = shrinkwrapOf(readLockFile(new URL('../../', import.meta.url)));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Readonly<Record<string, unknown>>;
writeFileSync(
  `${root}sbom.cdx.json`,
  sbomOf(manifest, shrinkwrap, bundledPackages(new URL('../../', import.meta.url))),
);
// Removed again when it is packed.
writeFileSync(`${root}npm-shrinkwrap.json`, `${JSON.stringify(shrinkwrap, null, 2)}\n`);
