import type { RequestListener } from 'node:http';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { errorBody } from '../../../spec/interfaces/errorBody.ts';
import { mulberry32 } from '../../../fixtures/random/mulberry32.ts';
import { answersOf } from './answersOf.ts';
import type { NullPlatform } from './nullPlatform.ts';
import { trueDeeds } from './trueDeeds.ts';
import { sealedEmptyInterfaces } from './sealedEmptyInterfaces.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html; charset=utf-8' };
const emptyPage = '<!doctype html><html lang="zh-CN"><head><title></title></head><body></body></html>';

const always =
  (status: number, headers: Readonly<Record<string, string>>, body: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

const refusal = JSON.stringify(errorBody(referenceProfile().values.interfaces.error, 'unauthorized', 'Unauthorized.'));

const echo: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method, url, headers } = request;
    const body = Buffer.concat(chunks).toString('utf8');
    response.writeHead(200, json).end(JSON.stringify({ method, url, headers, body }));
  });
};

const noise = (): RequestListener => {
  const random = mulberry32(1);
  return (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/octet-stream' })
      .end(Buffer.from(Array.from({ length: 512 }, () => Math.floor(random() * 256))));
};

const redirecting: RequestListener = (request, response) =>
  void response.writeHead(302, { location: request.url ?? '/' }).end();

const emptyList = JSON.stringify({ total: 0, page: 1, pageSize: 100, records: [] });

const { answering, databaseServer, tables, emptyPages, verifying } = trueDeeds;
const nothing = { frontDatabase: 'no-tables', trulyDoes: [...answering, ...databaseServer] } as const;
const empty = [...answering, ...databaseServer, ...tables, ...emptyPages];

/** Right answers to nothing (law 3). */
export const nullPlatforms: readonly NullPlatform[] = [
  { name: 'an empty object everywhere', answering: () => always(200, json, '{}'), inShort: true, ...nothing },
  { name: 'an empty page everywhere', answering: () => always(200, html, emptyPage), ...nothing },
  { name: '404 everywhere', answering: () => always(404, html, '<!doctype html><title>404</title>'), ...nothing },
  {
    name: '401 everywhere, with error information',
    answering: () => always(401, json, refusal),
    inShort: true,
    ...nothing,
  },
  { name: 'the request itself everywhere', answering: () => echo, ...nothing },
  { name: '418 everywhere', answering: () => always(418, { 'content-type': 'text/plain' }, 'teapot'), ...nothing },
  { name: '500 everywhere', answering: () => always(500, json, '{"message":"Internal Server Error"}'), ...nothing },
  { name: 'random bytes everywhere', answering: noise, ...nothing },
  { name: 'a redirect to the same address everywhere', answering: () => redirecting, ...nothing },
  {
    name: 'empty lists for everybody, empty tables, empty pages',
    answering: () => answersOf({ interfaces: always(200, json, emptyList), pages: always(200, html, emptyPage) }),
    frontDatabase: 'empty-tables',
    trulyDoes: empty,
  },
  {
    name: 'interfaces that verify who asks and have nothing, empty tables, empty pages',
    answering: async (kind) =>
      answersOf({ interfaces: await sealedEmptyInterfaces(kind), pages: always(200, html, emptyPage) }),
    frontDatabase: 'empty-tables',
    trulyDoes: [...empty, ...verifying],
    inShort: true,
  },
];
