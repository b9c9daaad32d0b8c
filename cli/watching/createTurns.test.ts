import { describe, expect, test } from 'vitest';
import { createTurns } from './createTurns.ts';
import type { Turn } from './turn.ts';
import { watchLoop } from './watchLoop.ts';

describe('turns', () => {
  test('what is asked for twice is done once, and everything goes before a part', async () => {
    const turns = createTurns();
    turns.ask('open');
    turns.ask('all');
    turns.ask('open');
    expect(await turns.next()).toBe('all');
    const later = turns.next();
    turns.ask('open');
    expect(await later).toBe('open');
  });

  test('end, for whoever waits and whatever waits', async () => {
    const turns = createTurns();
    const waiting = turns.next();
    turns.end();
    expect(await waiting).toBeUndefined();
    turns.ask('all');
    expect(await turns.next()).toBeUndefined();
  });
});

describe('examining again and again', () => {
  test('never two at once; what changes meanwhile is one more; the exit code is that of the last', async () => {
    const turns = createTurns();
    const said: (Turn | 'first' | 'settled')[] = [];
    let atWork = 0;
    const examine = async (turn?: Turn) => {
      atWork += 1;
      expect(atWork).toBe(1);
      said.push(turn ?? 'first');
      if (turn === undefined) {
        turns.ask('open');
        turns.ask('open');
      } else if (turn === 'open') turns.ask('all');
      else turns.end();
      await Promise.resolve();
      atWork -= 1;
      return turn === 'all' ? (0 as const) : (1 as const);
    };
    const settle = async () => void said.push('settled');
    expect(await watchLoop({ turns, examine, settle })).toBe(0);
    expect(said).toEqual(['first', 'settled', 'open', 'settled', 'all', 'settled']);
  });

  test('a first examination that cannot begin ends it', async () => {
    const examine = () => Promise.reject(new Error('wrong address'));
    await expect(watchLoop({ turns: createTurns(), examine, settle: async () => {} })).rejects.toThrow('wrong address');
  });
});
