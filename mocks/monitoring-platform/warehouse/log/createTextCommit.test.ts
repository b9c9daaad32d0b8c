import { describe, expect, it } from 'vitest';
import { createTextCommit } from './createTextCommit.ts';

const slow = () => {
  const written: string[] = [];
  const waiting: PromiseWithResolvers<void>[] = [];
  const commit = createTextCommit(async (content) => {
    const text = Buffer.from(content).toString();
    const turn = Promise.withResolvers<void>();
    waiting.push(turn);
    await turn.promise;
    written.push(text);
  }, 1_000);
  const next = async (): Promise<PromiseWithResolvers<void>> => {
    while (waiting.length === 0) await new Promise((resolve) => void setImmediate(resolve));
    return waiting.shift() as PromiseWithResolvers<void>;
  };
  return { commit, written, next };
};

describe('createTextCommit', () => {
  it('writes what arrives during a write as one next, and tells each when its own is written', async () => {
    const { commit, written, next } = slow();
    const first = commit.add(['a']);
    const write = await next();
    const [second, third] = [commit.add(['二', '"']), commit.add(['😀'])];
    expect([first.bytes, second.bytes, third.bytes]).toEqual([1, 4, 4]);
    write.resolve();
    await first.written;
    expect(written).toEqual(['a']);
    (await next()).resolve();
    await Promise.all([second.written, third.written]);
    expect(written).toEqual(['a', '二"😀']);
  });

  it('keeps apart what one write would be too large for, and grows for what is larger than any before', async () => {
    const { commit, written, next } = slow();
    const texts = ['文'.repeat(400_000), 'b'.repeat(999), 'c', 'd'];
    const all = texts.map((text) => commit.add([text]).written);
    for (let time = 0; time < 3; time += 1) (await next()).resolve();
    await Promise.all(all);
    expect(written).toEqual([texts[0], `${texts[1]}c`, 'd']);
  });

  it('rejects those of a write that fails and no others, whose buffer is used again', async () => {
    const { commit, written, next } = slow();
    const failing = commit.add(['lost']).written;
    const write = await next();
    const after = commit.add(['kept']).written;
    write.reject(new Error('disk full'));
    await expect(failing).rejects.toThrow('disk full');
    (await next()).resolve();
    await after;
    const last = commit.add(['x']).written;
    (await next()).resolve();
    await last;
    expect(written).toEqual(['kept', 'x']);
  });
});
