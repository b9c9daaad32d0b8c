import { expect, it } from 'vitest';
import { checks } from '../../checks.ts';
import { judgeOfProblem } from './judgeOfProblem.ts';

const ids = new Set(checks.map(({ id }) => id));

it.each([
  ['interface.status', { status: 404, body: '' }, 'interface.mandatory-interfaces-exist'],
  ['interface.status', { status: 403, body: '' }, 'interface.accepts-sealed-requests'],
  ['interface.redirect', 302, 'interface.accepts-sealed-requests'],
  ['interface.not-json', '\uFEFF{}', 'interface.accepts-sealed-requests'],
  ['interface.platform-id', 'other', 'interface.records-carry-the-platform-id'],
  ['interface.record-invalid', {}, 'interface.records-follow-the-schema'],
  ['interface.total-differs', 3, 'interface.pages-complete'],
  ['exchange.table-missing', 'none', 'exchange.data-tables-complete'],
  ['exchange.time-not-comparable', 'text', 'exchange.time-field-is-a-time'],
])('%s (%j) is judged by %s, which exists', (code, actual, judge) => {
  expect(judgeOfProblem('resource', 'user', { code, actual })).toBe(judge);
  expect(ids).toContain(judge);
});

it('has nobody to name where nobody answered', () => {
  expect(judgeOfProblem('resource', 'user', { code: 'interface.timeout', actual: 'no end' })).toBeUndefined();
});
