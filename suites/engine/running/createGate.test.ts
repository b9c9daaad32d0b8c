import { describe, expect, it } from 'vitest';
import type { Lock } from './check.ts';
import { createGate } from './createGate.ts';
import type { Place } from './createGate.ts';

/** Enters by name; who is inside is in `inside`, in the order admitted. */
const visitors = (concurrency: number) => {
  const gate = createGate(concurrency);
  const inside: string[] = [];
  const places = new Map<string, Place>();
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    inside,
    enter: async (name: string, ...locks: readonly Lock[]) => {
      const entering = async (): Promise<void> => {
        places.set(name, await gate.enter(locks));
        inside.push(name);
      };
      void entering();
      await settle();
    },
    leave: async (name: string) => {
      inside.splice(inside.indexOf(name), 1);
      places.get(name)?.();
      await settle();
    },
    aside: (name: string, work: () => Promise<unknown>) => places.get(name)?.aside(work),
    settle,
  };
};

describe('the gate', () => {
  it('lets in as many as may work at once, and the next when one leaves', async () => {
    const { inside, enter, leave } = visitors(2);
    for (const name of ['a', 'b', 'c', 'd']) await enter(name);
    expect(inside).toEqual(['a', 'b']);
    await leave('a');
    expect(inside).toEqual(['b', 'c']);
  });

  it('lets past who needs no lock that is held, and none past who waited for it before', async () => {
    const { inside, enter, leave } = visitors(9);
    await enter('a', 'control');
    await enter('b', 'control', 'front-database');
    await enter('c', 'front-database');
    await enter('d', 'collector');
    expect(inside).toEqual(['a', 'd']);
    await leave('a');
    expect(inside).toEqual(['d', 'b']);
    await leave('b');
    expect(inside).toEqual(['d', 'c']);
  });

  it('lets back who stood aside when nobody else comes or goes', async () => {
    const { enter, aside } = visitors(1);
    await enter('a');
    expect(await aside('a', async () => 'seen')).toBe('seen');
    await expect(aside('a', () => Promise.reject(new Error('theirs')))).rejects.toThrow('theirs');
  });

  it('lends the place of who stands aside, not the locks, and gives it back before anybody new', async () => {
    const { inside, enter, leave, aside, settle } = visitors(1);
    await enter('a', 'control');
    let release = (): void => {};
    const back = aside('a', () => new Promise<void>((resolve) => (release = resolve)))?.then(() =>
      inside.push('a again'),
    );
    await enter('b', 'control');
    await enter('c');
    await enter('d');
    expect(inside).toEqual(['a', 'c']);
    release();
    await settle();
    expect(inside).toEqual(['a', 'c']);
    await leave('c');
    await back;
    expect(inside).toEqual(['a', 'a again']);
    await leave('a');
    expect(inside.at(-1)).toBe('b');
  });
});
