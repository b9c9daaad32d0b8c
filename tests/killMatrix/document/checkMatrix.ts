/** Writes docs/kill-matrix*.md from its data; with `--check` writes nothing and exits 1 when they or the data are stale. */
import { writeMatrixDocuments } from './writeMatrixDocuments.ts';

const check = process.argv.includes('--check');
const problems = writeMatrixDocuments({ check });
if (check) {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.stderr.write('The kill matrix is stale. Run: npm run kill-matrix\n');
  process.exitCode = problems.length === 0 ? 0 : 1;
}
