import { describe, expect, it } from 'vitest';
import { playedSegments } from './playedSegments.ts';

describe('playedSegments', () => {
  it.each([
    [
      '[[0,10],[20.5,30]]',
      [
        [0, 10],
        [20.5, 30],
      ],
    ],
    [
      '0[.]10[,]20.5[.]30',
      [
        [0, 10],
        [20.5, 30],
      ],
    ],
    [[[0, 1]], [[0, 1]]],
    ['[[10,5],[1,1],[-1,2],["a",3],[0]]', []],
    ['[]', []],
    ['[[', null],
    ['30', null],
    [undefined, null],
  ])('%j is %j', (value, expected) => {
    expect(playedSegments(value)).toEqual(expected);
  });
});
