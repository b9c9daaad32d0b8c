import { expect, test } from 'vitest';
import { isoTime } from '../../../spec/isoTime.ts';
import { smallHours } from './smallHours.ts';

test.each([
  ['2026-11-25T09:00:00+08:00', '2026-11-25T00:30:00.789+08:00'],
  ['2026-11-25T23:59:59+08:00', '2026-11-25T00:30:00.789+08:00'],
  ['2026-11-25T00:10:00+08:00', '2026-11-24T00:30:00.789+08:00'],
  ['2026-11-25T01:29:00+08:00', '2026-11-24T00:30:00.789+08:00'],
  ['2026-11-25T01:31:00+08:00', '2026-11-25T00:30:00.789+08:00'],
])('at %s it is %s', (now, at) => {
  expect(isoTime(smallHours(Date.parse(now)))).toBe(at);
});
