import { describe, expect, it } from 'vitest';
import { platformKinds } from '../../spec/platformKind.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { brokenHandOvers } from './brokenHandOvers.ts';
import { examineServer } from './examineServer.ts';
import type { OneAnswer } from './examineServer.ts';

const binding = new Set(
  requirements
    .filter(({ obligation, party }) => obligation === 'shall' && party === 'access-platform')
    .map(({ id }) => id),
);
const error = { error: { code: 'unauthorised', message: '验证失败' } };

const nothings: Readonly<Record<string, OneAnswer>> = {
  'an empty object': () => ({}),
  'an empty list': () => [],
  'empty pages': () => ({ total: 0, page: 1, pageSize: 100, records: [] }),
  'an empty body': (_request, reply) => reply.code(200).send(''),
  'no content': (_request, reply) => reply.code(204).send(),
  'a page for people': (_request, reply) => reply.type('text/html').send('<!doctype html><title>欢迎</title>'),
  'an echo': ({ method, url, headers }) => ({ method, url, headers }),
  'not found': (_request, reply) => reply.code(404).send(error),
  unauthorised: (_request, reply) => reply.code(401).send(error),
  'an empty refusal': (_request, reply) => reply.code(403).send(''),
  'a teapot': (_request, reply) => reply.code(418).send(error),
  'not allowed': (_request, reply) => reply.code(405).header('allow', 'POST').send(error),
  'a login page elsewhere': (_request, reply) => reply.redirect('/login', 302),
  breakdowns: (_request, reply) => reply.code(500).send(error),
  'too many requests': (_request, reply) => reply.code(429).send(error),
};

describe.concurrent.each(Object.entries(nothings))('a platform that answers everything with %s', (_, answer) => {
  it.each(platformKinds)('earns no passed shall (%s)', async (kind) => {
    const results = await examineServer(kind, answer);
    expect(results.filter(({ verdict }) => verdict === 'error')).toEqual([]);
    expect(
      results
        .filter(({ verdict, verifies }) => verdict === 'passed' && verifies.some((id) => binding.has(id)))
        .map(({ id }) => id),
    ).toEqual([]);
    expect(brokenHandOvers(results)).toEqual([]);
  });
});
