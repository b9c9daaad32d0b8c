import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { chooseStore } from './chooseStore.ts';
import type { StoreWish } from './chooseStore.ts';
import { StoreError } from './storeError.ts';

const url = 'postgres://u:secret@h:5432/d';
const directory = resolve('some/data');
const key = `${directory}.key`;
const cases: readonly (readonly [StoreWish, unknown])[] = [
  [{}, { type: 'memory' }],
  [{ warehouse: 'http://h:8123' }, { type: 'memory' }],
  [{ warehouse: 'some/data' }, { type: 'directory', directory, keyFile: key }],
  [{ warehouse: 'some/data/' }, { type: 'directory', directory, keyFile: key }],
  [
    { warehouse: 'some/data', storeKey: 'k' },
    { type: 'directory', directory, keyFile: 'k' },
  ],
  [{ warehouse: 'some/data', store: 'memory' }, { type: 'memory' }],
  [
    { warehouse: 'some/data', store: url },
    { type: 'server', url, keyFile: key },
  ],
  [
    { store: url, storeKey: 'k' },
    { type: 'server', url, keyFile: 'k' },
  ],
  [
    { store: 'postgresql://h/d', storeKey: 'k' },
    { type: 'server', url: 'postgresql://h/d', keyFile: 'k' },
  ],
];
test.each(cases)('%j', (wish, expected) => {
  expect(chooseStore(wish)).toEqual(expected);
});

test.each([
  [{ store: url }, 'key-file-needed'],
  [{ store: url, warehouse: 'http://h:8123' }, 'key-file-needed'],
  [{ store: 'mysql://h/d', storeKey: 'k' }, 'address'],
  [{ store: 'some/data', storeKey: 'k' }, 'address'],
  [{ store: 'postgres:///d', storeKey: 'k' }, 'address'],
] as const)('%j is refused, and no password shown', (wish, reason) => {
  const refusal = (): StoreError | undefined => {
    try {
      chooseStore(wish);
      return undefined;
    } catch (error) {
      return error instanceof StoreError ? error : undefined;
    }
  };
  expect(refusal()?.reason).toBe(reason);
  expect(JSON.stringify(refusal()?.localized)).not.toContain('secret');
});
