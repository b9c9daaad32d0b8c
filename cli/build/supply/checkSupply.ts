/** Says what is wrong with the lock file and the licences, and writes THIRD-PARTY.md; with `--check` writes nothing and fails when it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages } from './bundledPackages.ts';
import { bundledProblems } from './bundledProblems.ts';
import { readLockFile } from './lockFile.ts';
import { lockProblems } from './lockProblems.ts';
import { thirdPartyDocument } from './thirdPartyDocument.ts';

const root = new URL('../../../', import.meta.url);
const lock = readLockFile(root);
const file = new URL('THIRD-PARTY.md', root);
const bundled = bundledPackages(root);
const wanted = thirdPartyDocument(lock, bundled);
const problems = [...lockProblems(lock), ...bundledProblems(bundled)];
if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(file, 'utf8');
  } catch {
    // Not there: stale.
  }
  if (present !== wanted) problems.push('THIRD-PARTY.md is stale. Run: npm run generate');
} else writeFileSync(file, wanted);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
