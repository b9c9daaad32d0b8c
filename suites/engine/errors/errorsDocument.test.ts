import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorCodes } from './errorCodes.ts';
import { errorsDocument } from './errorsDocument.ts';

const root = join(import.meta.dirname, '../../..');
const sources = (directory: string): string[] =>
  readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('errorCodes.ts'))
    .map((file) => readFileSync(join(root, directory, file), 'utf8'));

test('docs/errors.md is current', () => {
  expect(readFileSync(join(root, 'docs/errors.md'), 'utf8')).toBe(errorsDocument());
});

// That no other one is used, the types see to.
test('every error code is used somewhere', () => {
  const text = ['fixtures', 'mocks', 'suites', 'reports', 'cli'].flatMap(sources).join('\n');
  expect(Object.keys(errorCodes).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
});
