/** Writes the generated parts of docs/integrate*.md; with `--check` writes nothing and exits 1 when one is stale. */
import { writeFileSync } from 'node:fs';
import { integrateDocuments } from './integrateDocuments.ts';

const stale = integrateDocuments().filter(({ current, wanted }) => current !== wanted);
if (process.argv.includes('--check')) {
  for (const { name } of stale) process.stderr.write(`${name} is stale. Run: node docs/generate/generateIntegrate.ts\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { path, wanted } of stale) writeFileSync(path, wanted);
}
