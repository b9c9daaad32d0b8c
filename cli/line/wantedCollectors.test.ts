import { describe, expect, it } from 'vitest';
import { wantedCollectors } from './wantedCollectors.ts';

describe('wantedCollectors', () => {
  it('is none where one process collects', () => {
    expect([undefined, 0, 1].map((count) => wantedCollectors(count, undefined, []))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is how many, and where', () => {
    expect(wantedCollectors(2, undefined, [])).toEqual({ count: 2 });
    expect(wantedCollectors(64, 8081, [])).toEqual({ count: 64, port: 8081 });
  });

  it.each([
    ['a port of none', 1, 8081, [], '--collectors=2'],
    ['too many', 65, undefined, [], 'at most 64'],
    ['faults', 2, undefined, ['monitoring-beacons-not-landed'], '--fault'],
  ])('refuses %s', (_, count, port, faults, text) => {
    expect(() => wantedCollectors(count, port, faults)).toThrow(text);
  });
});
