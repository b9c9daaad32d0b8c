import { expect, it } from 'vitest';
import { recordIn } from './recordIn.ts';

const user = { userId: 'u-1', type: 'student' };

it.each<[string, unknown, unknown]>([
  ['the record itself', user, user],
  ['a record in an envelope', { code: 0, data: { item: user } }, user],
  ['a list of records', { records: [user] }, undefined],
  ['a record of something else', { itemId: 'i-1' }, undefined],
  ['error information', { error: { code: 'not-found' } }, undefined],
  ['nothing', undefined, undefined],
])('%s', (_, json, expected) => expect(recordIn('user', json)).toEqual(expected));
