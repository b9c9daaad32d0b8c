import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDirectoryStore } from './openDirectoryStore.ts';
import { StoreError } from './storeError.ts';

const directory = await mkdtemp(join(tmpdir(), 'heyan-store-'));
afterAll(() => rm(directory, { recursive: true, force: true }));

test('the address that is expected is written whole, and what was given without its password', () => {
  const { localized } = new StoreError('address', 'mysql://u:secret@h/x');
  expect(localized.en).toBe(
    'Expected --store to be an address such as postgres://user:password@host:port/database, but got mysql://u:…@h/x.',
  );
  expect(localized['zh-CN']).toContain('postgres://用户:口令@主机:端口/数据库');
});

test('what is in the name of a file is no mark of ours', () => {
  expect(new StoreError('key-malformed', '/srv/#1@{detail}.key', '3').message).toBe(
    'The key file /srv/#1@{detail}.key should hold 64 hexadecimal digits, but has 3 characters.',
  );
});

test('a directory whose key file is another one is not opened, and that is said', async () => {
  const options = { directory: join(directory, 'data'), keyFile: join(directory, 'data.key'), warehouse: 'w' };
  const store = await openDirectoryStore(options);
  await store.close();
  await writeFile(options.keyFile, randomBytes(32).toString('hex'), { mode: 0o600 });
  await expect(openDirectoryStore(options)).rejects.toMatchObject({
    reason: 'key-other',
    localized: { en: expect.stringContaining(options.keyFile) },
  });
}, 60_000);
