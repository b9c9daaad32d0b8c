import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { StoreAwayError } from '../store/storeAwayError.ts';
import { answerErrors } from './answerErrors.ts';
import { HttpError } from './httpError.ts';

const cause = new Error('connect ECONNREFUSED');
const thrown: Readonly<Record<string, Error>> = {
  bug: new TypeError('undefined is not a function'),
  away: new StoreAwayError(cause),
  refused: new HttpError(409, 'taken', { 'zh-CN': '已有', en: 'taken' }),
};
const told: unknown[] = [];
const app = Fastify();
answerErrors(app, (...what) => void told.push(what));
app.get<{ Params: { what: string } }>('/throws/:what', async ({ params: { what } }) => {
  throw thrown[what] ?? new Error(what);
});

test.each([
  ['bug', 500, 'internal-error', [['GET /throws/:what', thrown['bug']]]],
  ['away', 503, 'store-away', [['GET /throws/:what', cause]]],
  ['refused', 409, 'taken', []],
])('%s: whoever asks hears nothing of our insides, whoever operates it does', async (what, status, code, expected) => {
  told.length = 0;
  const answer = await app.inject({ method: 'GET', url: `/throws/${what}` });
  expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([status, code]);
  expect(answer.body).not.toContain('ECONNREFUSED');
  expect(told).toEqual(expected);
});
