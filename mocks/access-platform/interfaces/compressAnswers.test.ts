import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import type { AccessPlatform } from '../accessPlatform.ts';
import { compressAnswers } from './compressAnswers.ts';

const body = { records: Array.from({ length: 100 }, (_, at) => ({ name: `栏目 ${at}` })) };

const ask = async (
  accepted: string,
  options: {
    readonly faults?: readonly string[];
    readonly url?: '/large' | '/small';
    readonly method?: 'GET' | 'HEAD';
  } = {},
) => {
  const app = Fastify();
  compressAnswers(app, { hasFault: (id: string) => options.faults?.includes(id) === true } as AccessPlatform);
  app.get('/large', () => body);
  app.get('/small', () => ({}));
  const answer = await app.inject({
    method: options.method ?? 'GET',
    url: options.url ?? '/large',
    headers: { 'accept-encoding': accepted },
  });
  await app.close();
  return answer;
};

it.each<[string, (bytes: Buffer) => Buffer]>([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
  ['deflate', inflateSync],
])('an answer in %s is smaller and decompresses to the same', async (coding, decompress) => {
  const answer = await ask(coding);
  expect(answer.headers).toMatchObject({
    'content-encoding': coding,
    'content-length': String(answer.rawPayload.length),
    vary: 'accept-encoding',
  });
  expect(answer.rawPayload.length).toBeLessThan(JSON.stringify(body).length);
  expect(JSON.parse(decompress(answer.rawPayload).toString('utf8'))).toEqual(body);
});

it.each<[string, Parameters<typeof ask>]>([
  ['that nobody asked to compress', ['identity']],
  ['that is small', ['gzip', { url: '/small' }]],
  ['to HEAD', ['gzip', { method: 'HEAD' }]],
])('an answer %s is not compressed', async (_, asked) => {
  expect((await ask(...asked)).headers['content-encoding']).toBeUndefined();
});

it('the fault says br of what is not compressed', async () => {
  const answer = await ask('br', { faults: ['interface-brotli-mislabelled'] });
  expect(answer.headers['content-encoding']).toBe('br');
  expect(answer.json()).toEqual(body);
});
