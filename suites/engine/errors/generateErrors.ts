import { readFileSync, writeFileSync } from 'node:fs';
import { errorsDocument } from './errorsDocument.ts';

/** Writes docs/errors.md; with `--check` writes nothing and fails when it is stale. */
const file = new URL('../../../docs/errors.md', import.meta.url);
if (!process.argv.includes('--check')) writeFileSync(file, errorsDocument());
else if (readFileSync(file, 'utf8') !== errorsDocument()) {
  process.stderr.write('docs/errors.md is stale: run `npm run generate`.\n');
  process.exitCode = 1;
}
