import { expect, it } from 'vitest';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { withOverrides } from '../../../spec/profiles/withOverrides.ts';
import { refusalProblem } from './refusalProblem.ts';

const profile = referenceProfile();
const inTheBody = withOverrides(profile, {
  envelope: { codePointer: '/ret', successCodes: [1] },
  error: { codePointer: '/ret', messagePointer: '/tip', statusAs: 'body-code' },
});
const answer = (status: number, body: unknown, type = 'application/json') => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status, text, json, headers: new Headers({ 'content-type': type }) };
};

it.each<[string, ReturnType<typeof answer>]>([
  ['code and message', answer(401, { error: { code: 'x', message: '验证失败' } })],
  ['problem details', answer(403, { type: 'about:blank', title: 'Forbidden' }, 'application/problem+json')],
  ['a code alone', answer(400, { code: 40001 })],
  ['plain words', answer(401, 'signature invalid', 'text/plain')],
  ['an envelope with status 200', answer(200, { code: 401, msg: '签名错误', data: null })],
  ['success: false', answer(200, { success: false, data: null })],
  ['a string of JSON', answer(401, '"未授权"')],
])('%s is error information', (_, given) => {
  expect(refusalProblem('user', given, profile)).toBeUndefined();
});

it('a code that the platform declares as no success is error information', () => {
  const given = answer(200, { ret: 7 });
  expect([refusalProblem('user', given, profile), refusalProblem('user', given, inTheBody)]).toEqual([
    'no-error',
    undefined,
  ]);
});

it.each<[string, ReturnType<typeof answer>, string]>([
  ['records', answer(401, { list: [{ userId: 'u1' }] }), 'data'],
  ['an empty body', answer(403, ''), 'empty'],
  ['white space', answer(401, ' \n'), 'empty'],
  ['a breakdown', answer(500, { error: { code: 'x', message: 'y' } }), 'breakdown'],
  ['a login page elsewhere', answer(302, ''), 'redirect'],
  ['a page', answer(403, '<html><head><title>403 Forbidden</title></head></html>', 'text/html'), 'page'],
  ['a login page', answer(200, '<!DOCTYPE html><title>登录</title>', 'text/html'), 'page'],
  ['an empty page of data', answer(200, { total: 0, page: 1, pageSize: 0, records: [] }), 'no-error'],
  ['an empty object', answer(401, {}), 'no-error'],
  ['null', answer(401, 'null'), 'no-error'],
  ['counts alone', answer(403, { total: 0, records: [] }), 'no-error'],
  ['success without data', answer(200, { code: 0, msg: 'ok', data: null }), 'no-error'],
  ['words with status 200', answer(200, 'nothing here', 'text/plain'), 'no-error'],
])('%s is none', (_, given, problem) => {
  expect(refusalProblem('user', given, profile)).toBe(problem);
});
