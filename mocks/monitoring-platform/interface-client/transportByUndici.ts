import { pipeline } from 'node:stream';
import type { Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { request } from 'undici';
import type { PageTransport } from './pageTransport.ts';
import { createInflateAny } from './createInflateAny.ts';
import { readBody } from './readBody.ts';

const decoders: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflateAny,
  br: createBrotliDecompress,
};

/** The body as it was before it was compressed; a coding that we did not ask for and do not know leaves it as it is. */
const decoded = (body: Readable, coding: string | readonly string[] | undefined): AsyncIterable<Uint8Array> => {
  const decoder =
    decoders[
      String(coding ?? '')
        .trim()
        .toLowerCase()
    ];
  // What goes wrong with either reaches the reader as an error of the last.
  return decoder === undefined ? body : pipeline(body, decoder(), () => undefined);
};

/** Pages by undici's bare request, at less than half the cost of the built-in fetch. */
export const transportByUndici: PageTransport = async (url, { headers, limit, signal }) => {
  const answer = await request(url, { headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' }, signal });
  const text = await readBody(decoded(answer.body, answer.headers['content-encoding']), limit);
  return text === undefined ? { status: answer.statusCode } : { status: answer.statusCode, text };
};
