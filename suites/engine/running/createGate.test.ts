import { describe, expect, it } from 'vitest';
import type { Lock } from './lock.ts';
import { createGate } from './createGate.ts';
import type { Lane, Place } from './createGate.ts';

/** Enters by name; who is inside is in `inside`, in the order admitted. */
const visitors = (concurrency: number, laneOf: (name: string) => Lane = () => 'data') => {
  const gate = createGate(concurrency);
  const inside: string[] = [];
  const places = new Map<string, Place>();
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    inside,
    enter: async (name: string, ...locks: readonly Lock[]) => {
      const entering = async (): Promise<void> => {
        places.set(name, await gate.enter(laneOf(name), locks));
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
    release: async (name: string, lock: Lock) => {
      places.get(name)?.release(lock);
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
    await enter('d', 'business-data');
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

  it('gives those on pages half of the places, and all to those after data', async () => {
    const { inside, enter, leave } = visitors(4, (name) => (name.startsWith('p') ? 'pages' : 'data'));
    for (const name of ['p1', 'p2', 'p3', 'd1', 'd2', 'd3']) await enter(name);
    expect(inside).toEqual(['p1', 'p2', 'd1', 'd2']);
    await leave('d2');
    expect(inside).toEqual(['p1', 'p2', 'd1', 'd3']);
    await leave('p1');
    expect(inside).toEqual(['p2', 'd1', 'd3', 'p3']);
    for (const name of ['p2', 'p3']) await leave(name);
    for (const name of ['d4', 'd5']) await enter(name);
    expect(inside).toEqual(['d1', 'd3', 'd4', 'd5']);
  });

  it('has one place for both where there is one only', async () => {
    const { inside, enter, leave } = visitors(1, (name) => (name.startsWith('p') ? 'pages' : 'data'));
    for (const name of ['p1', 'd1']) await enter(name);
    expect(inside).toEqual(['p1']);
    await leave('p1');
    expect(inside).toEqual(['d1']);
  });

  it('gives a lock on that its holder no longer needs, once, and keeps the place', async () => {
    const { inside, enter, leave, release } = visitors(4);
    await enter('a', 'business-data', 'control');
    await enter('b', 'business-data');
    await enter('c', 'control');
    expect(inside).toEqual(['a']);
    await release('a', 'business-data');
    expect(inside).toEqual(['a', 'b']);
    await leave('a');
    expect(inside).toEqual(['b', 'c']);
    await enter('d', 'business-data');
    expect(inside).toEqual(['b', 'c']);
  });
});
