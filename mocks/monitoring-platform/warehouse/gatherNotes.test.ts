import { describe, expect, it } from 'vitest';
import { gatherNotes } from './gatherNotes.ts';

const opened = () => {
  const written: (readonly string[])[] = [];
  let time = 0;
  const notes = gatherNotes<string>(
    async (some) => {
      if (some.includes('refused')) throw new Error('refused');
      written.push(some);
    },
    { withinMs: 1_000, now: () => time },
  );
  return { notes, written, pass: (ms: number) => (time += ms) };
};

describe('notes that are gathered', () => {
  it('are written together, in their order, and once', async () => {
    const { notes, written } = opened();
    for (const note of ['a', 'b', 'c']) await notes.add(note);
    expect(written).toEqual([]);
    await notes.flush();
    await notes.flush();
    expect(written).toEqual([['a', 'b', 'c']]);
  });

  it('do not wait longer than they may', async () => {
    const { notes, written, pass } = opened();
    await notes.add('a');
    pass(999);
    await notes.add('b');
    pass(1);
    await notes.add('c');
    await notes.add('d');
    expect(written).toEqual([['a', 'b', 'c']]);
    await notes.flush();
    expect(written).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('that could not be written are said to be so', async () => {
    const { notes, written } = opened();
    await notes.add('refused');
    await expect(notes.flush()).rejects.toThrow('refused');
    await notes.add('a');
    await notes.flush();
    expect(written).toEqual([['a']]);
  });
});
