/** Writes the generated parts of docs/integrate*.md and docs/front-database/; with `--check` writes nothing and exits 1 when something is stale. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { generatedDocuments } from './generatedDocuments.ts';

const stale = generatedDocuments().filter(({ current, wanted }) => current !== wanted);
if (process.argv.includes('--check')) {
  for (const { name } of stale)
    process.stderr.write(`${name} is stale. Run: node docs/generate/generateIntegrate.ts\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { path, wanted } of stale) {
    mkdirSync(new URL('.', path), { recursive: true });
    writeFileSync(path, wanted);
  }
}
