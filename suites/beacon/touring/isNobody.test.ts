import { expect, it } from 'vitest';
import { isNobody } from './isNobody.ts';

it.each([
  'undefined',
  'null',
  'NaN',
  '[object Object]',
  '${user.id}',
  '{{user.id}}',
  '<%= user %>',
  '0',
  '-1',
  ' ',
  'Guest',
  '游客',
])('%j is nobody’s account', (account) => expect(isNobody(account)).toBe(true));

it.each(['u-1007', '10', '00', 'nullah', 'guest-17', 'a8f5f167f44f4964e6c998dee827110c', '张三', 'null@edu.example'])(
  '%j may be an account',
  (account) => expect(isNobody(account)).toBe(false),
);
