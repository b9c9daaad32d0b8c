import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Builds `dist/` for the published package: the same files as JavaScript with types, and beside them the data they read
 * (schemas, profiles, SQL, page assets). The checkout itself needs no build.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['spec', 'fixtures', 'mocks', 'suites', 'reports', 'cli'];

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
for (const room of rooms) {
  cpSync(`${root}${room}`, `${root}dist/${room}`, {
    recursive: true,
    filter: (source) => !source.endsWith('.ts') && !source.endsWith('.md') && !source.includes('reports/latest'),
  });
}
