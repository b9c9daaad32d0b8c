import { describe, expect, it } from 'vitest';
import { createReadMemory } from './createReadMemory.ts';

describe('what was read of a correlation id', () => {
  it('is read once, and again when something of it has arrived', async () => {
    const memory = createReadMemory<number>();
    const stored = [1];
    const read = (id: string): Promise<readonly number[]> => memory.read(id, async () => [...stored]);
    expect(await read('a')).toEqual([1]);
    stored.push(2);
    expect(await read('a')).toEqual([1]);
    memory.forget(['b']);
    expect(await read('a')).toEqual([1]);
    memory.forget(['a']);
    expect(await read('a')).toEqual([1, 2]);
  });

  it('is not kept when something arrives while it is read', async () => {
    const memory = createReadMemory<number>();
    const slow = Promise.withResolvers<readonly number[]>();
    const first = memory.read('a', () => slow.promise);
    memory.forget(['a']);
    slow.resolve([]);
    expect(await first).toEqual([]);
    expect(await memory.read('a', async () => [1])).toEqual([1]);
  });

  it('goes when others come, or when it is long', async () => {
    const memory = createReadMemory<number>({ mostIds: 2, mostValues: 1 });
    for (const id of ['a', 'b', 'c']) await memory.read(id, async () => [1]);
    expect(await memory.read('a', async () => [2])).toEqual([2]);
    expect(await memory.read('c', async () => [2])).toEqual([1]);
    await memory.read('d', async () => [1, 2]);
    expect(await memory.read('d', async () => [3])).toEqual([3]);
    memory.clear();
    expect(await memory.read('c', async () => [2])).toEqual([2]);
  });
});
