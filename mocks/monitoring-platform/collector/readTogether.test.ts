import { describe, expect, it } from 'vitest';
import { readTogether } from './readTogether.ts';

const opened = (mostIds?: number) => {
  const asked: { readonly ids: readonly string[]; readonly answer: (values: readonly string[] | Error) => void }[] = [];
  const read = readTogether<string>(
    (ids) =>
      new Promise((resolve, reject) => {
        asked.push({ ids, answer: (values) => (values instanceof Error ? reject(values) : resolve(values)) });
      }),
    (value) => value.slice(0, 1),
    mostIds,
  );
  const last = () => asked.at(-1) ?? { ids: [], answer: () => {} };
  return { asked, last, read };
};

describe('reading together', () => {
  it('asks at once, then for all who came meanwhile, each of whom gets its own', async () => {
    const { asked, last, read } = opened();
    const first = read('a');
    const others = [read('b'), read('c'), read('b'), read('d')];
    expect(asked.map(({ ids }) => ids)).toEqual([['a']]);
    last().answer(['a1', 'a2']);
    expect(await first).toEqual(['a1', 'a2']);
    expect(asked.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c', 'd']]);
    last().answer(['c1', 'b1', 'b2']);
    expect(await Promise.all(others)).toEqual([['b1', 'b2'], ['c1'], ['b1', 'b2'], []]);
  });

  it('never answers by a statement that began before it was asked', async () => {
    const { last, read } = opened();
    const before = read('a');
    const after = read('a');
    last().answer([]);
    expect(await before).toEqual([]);
    last().answer(['a1']);
    expect(await after).toEqual(['a1']);
  });

  it('tells those of a statement that failed, and goes on', async () => {
    const { last, read } = opened();
    const first = read('a');
    const second = read('b');
    last().answer(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    last().answer(['b1']);
    expect(await second).toEqual(['b1']);
    const third = read('c');
    last().answer(['c1']);
    expect(await third).toEqual(['c1']);
  });

  it('asks for a bounded number at once', async () => {
    const { asked, last, read } = opened(2);
    const all = ['a', 'b', 'c', 'd'].map((id) => read(id));
    for (let nth = 0; nth < 3; nth += 1) {
      last().answer(last().ids.map((id) => `${id}1`));
      await Promise.resolve();
      await new Promise(setImmediate);
    }
    expect(asked.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c'], ['d']]);
    expect(await Promise.all(all)).toEqual([['a1'], ['b1'], ['c1'], ['d1']]);
  });
});
