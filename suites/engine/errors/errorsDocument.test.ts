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

test('every error code is used somewhere, and no other one is', () => {
  const used = new Set(
    ['fixtures', 'mocks', 'suites', 'reports', 'cli']
      .flatMap(sources)
      .flatMap(
        (text) =>
          text.match(
            /\bHEYAN_(?:MONITOR_(?:ADDRESS|CLOCK|REFUSED|UNREACHABLE)|BASELINE_INVALID|BATCH_BUSY|BATCH_OTHER|NOT_CONTINUED|LISTEN|WATCH|TARGETS_AND_TARGET|TARGETS_INVALID|TIME_STAMP|ATTESTATION|ICS|ORDER|KEY_UNUSABLE|PASSPHRASE_MISSING|PACKAGE|TARGET|CREDENTIALS|FRONT_DATABASE|CONFIG|PROFILE|WAIVERS|COMMAND|FLAG|ARGUMENT|SELECTION|FAULT|SCALE|ID|EVIDENCE|RECORD|REPORT|FILE|PORT|OUTPUT|PROGRAM_MISSING|SERVER_START|VARIABLE|REFERENCE|PLATFORM|BROWSER_START|WAREHOUSE|STORE|TEMPORARY_DIRECTORY)(?:_[A-Z]+)*\b(?=')/g,
          ) ?? [],
      ),
  );
  expect([...used].sort()).toEqual(Object.keys(errorCodes).sort());
});
