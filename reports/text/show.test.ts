import { describe, expect, it } from 'vitest';
import { beijingTime } from './beijingTime.ts';
import { showDuration } from './showDuration.ts';
import { showNumber } from './showNumber.ts';
import { showShare } from './showShare.ts';
import { showValue } from './showValue.ts';

describe('how values are shown', () => {
  it('times in Beijing', () => {
    expect(beijingTime('2026-11-23T16:30:00.000Z')).toBe('2026-11-24 00:30:00');
    expect(beijingTime('2026-11-23T08:00:00.000+08:00')).toBe('2026-11-23 08:00:00');
    expect(beijingTime('never')).toBe('never');
  });

  it('durations', () => {
    expect([640.4, 3_210, 125_400].map(showDuration)).toEqual(['640 ms', '3.21 s', '2 min 5 s']);
  });

  it('shares, which only the whole makes 100 %', () => {
    expect([null, 0, 0.052, 0.684, 0.9996, 1].map(showShare)).toEqual(['–', '0.0%', '5.2%', '68%', '99.9%', '100%']);
  });

  it('numbers', () => {
    expect([0, 1_234_567.891_23, -1_000, 0.000_04, 1e30].map(showNumber)).toEqual([
      '0',
      '1,234,567.8912',
      '-1,000',
      '0',
      '1e+30',
    ]);
  });

  it('values of any kind, bounded', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect([undefined, null, 1n, 'text', [1], loop].map((value) => showValue(value))).toEqual([
      'undefined',
      'null',
      '"1"',
      'text',
      '[\n  1\n]',
      '[object Object]',
    ]);
    expect(showValue('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});
