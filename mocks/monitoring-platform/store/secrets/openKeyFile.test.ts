import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { StoreError } from '../storeError.ts';
import { openKeyFile } from './openKeyFile.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-key-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const reason = (file: string, mayCreate = true): string => {
  try {
    openKeyFile(file, mayCreate);
    return 'opened';
  } catch (error) {
    if (error instanceof StoreError) return error.reason;
    throw error;
  }
};

describe('the key file', () => {
  test('is made once, for its owner alone, and whole', () => {
    const file = join(directory, 'made.key');
    const key = openKeyFile(file, true);
    expect(key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openKeyFile(file, true)).toEqual(key);
    expect(openKeyFile(file, false)).toEqual(key);
    expect(openKeyFile(join(directory, 'other.key'), true)).not.toEqual(key);
    expect(readdirSync(directory).toSorted()).toEqual(['made.key', 'other.key']);
  });

  test.each([
    ['missing where something is sealed', 'key-missing', (): void => {}],
    ['open to others', 'key-open', (file: string) => writeFileSync(file, 'a'.repeat(64), { mode: 0o640 })],
    ['cut', 'key-malformed', (file: string) => writeFileSync(file, 'a'.repeat(63), { mode: 0o600 })],
    ['empty', 'key-malformed', (file: string) => writeFileSync(file, '', { mode: 0o600 })],
    ['of another form', 'key-malformed', (file: string) => writeFileSync(file, 'g'.repeat(64), { mode: 0o600 })],
    ['a link to nothing', 'key-missing', (file: string) => symlinkSync(join(directory, 'nowhere'), file)],
  ])('that is %s is refused, and left as it is', (name, expected, make) => {
    const file = join(directory, `${name}.key`);
    make(file);
    expect(reason(file, false)).toBe(expected);
  });

  test('is not made over what it cannot read', () => {
    const file = join(directory, 'mode.key');
    writeFileSync(file, `${'a'.repeat(64)}\n`, { mode: 0o600 });
    chmodSync(file, 0o644);
    expect(reason(file)).toBe('key-open');
    expect(reason(join(directory, 'no', 'such', 'place.key'))).toBe('key-unwritable');
  });
});
