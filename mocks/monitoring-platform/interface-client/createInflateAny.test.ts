import { pipeline } from 'node:stream';
import { Readable } from 'node:stream';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createInflateAny } from './createInflateAny.ts';
import { readBody } from './readBody.ts';

const text = '{"records":[]}'.repeat(20_000);
const read = (bytes: Buffer, limit = 1_000_000) => {
  const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7));
  return readBody(
    pipeline(Readable.from(chunks), createInflateAny(), () => undefined),
    limit,
  );
};

it.each([
  ['with', deflateSync],
  ['without', deflateRawSync],
])('reads deflate %s its wrapping', async (_, compress) => {
  expect(await read(compress(Buffer.from(text)))).toBe(text);
});

it('reads no further than the limit, and nothing from nothing', async () => {
  expect(await read(deflateRawSync(Buffer.alloc(5_000_000)), 1000)).toBeUndefined();
  expect(await read(Buffer.alloc(0))).toBe('');
});

it('rejects what is no deflate', async () => {
  await expect(read(Buffer.from([0x08, 1, 2, 3, 4, 5, 6, 7, 8, 9]))).rejects.toThrow(/invalid|incorrect/);
});
