import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What takes part in an examination. */
const trees = ['spec', 'fixtures', 'mocks', 'suites'];
const root = new URL('../..', import.meta.url).pathname;

/** A hash of all the code of an examination, tests left out; another one means that what was examined may have changed. */
export const examinedCode = (): string => {
  const hash = createHash('sha256');
  for (const tree of trees)
    for (const file of (readdirSync(join(root, tree), { recursive: true }) as string[]).sort())
      if (/\.(?:ts|json|sql)$/.test(file) && !file.endsWith('.test.ts') && !file.includes('node_modules'))
        hash.update(`${tree}/${file}\n`).update(readFileSync(join(root, tree, file)));
  return hash.digest('hex').slice(0, 16);
};
