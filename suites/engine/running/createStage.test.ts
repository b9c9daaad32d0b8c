import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../spec/clock.ts';
import { createEvidenceRecorder } from '../evidence/createEvidenceRecorder.ts';
import { createRedactor } from '../evidence/createRedactor.ts';
import type { CheckContext } from './checkContext.ts';
import { createStage } from './createStage.ts';
import type { Scene } from './scene.ts';

const stageOf = (expired: Promise<never> = new Promise(() => {})) => {
  const seen = { prepared: 0, cleared: 0 };
  const stage = createStage(({ id }) => {
    seen.prepared += 1;
    return {
      context: { correlationId: `of ${id}` } as CheckContext,
      evidence: createEvidenceRecorder(id, createRedactor(), systemClock),
      expired,
      clear: () => void (seen.cleared += 1),
    };
  });
  return { ...stage, seen };
};
const says: Scene<string> = { id: 'says', play: async ({ correlationId }) => correlationId };

describe('a scene', () => {
  it('is played once, with a context of its own; the first who asked is told so', async () => {
    const { use, seen } = stageOf();
    const [first, second, third] = [use(says), use(says), use(says)];
    expect([first, second, third].map((one) => one.first)).toEqual([true, false, false]);
    expect(await Promise.all([first.result, second.result, third.result])).toEqual(['of says', 'of says', 'of says']);
    expect([second.evidence, third.evidence]).toEqual([first.evidence, first.evidence]);
    expect(seen).toEqual({ prepared: 1, cleared: 1 });
  });

  it('is not another one that has its id', () => {
    const { use } = stageOf();
    use(says);
    expect(() => use({ ...says })).toThrow('Two scenes have the id says.');
  });

  it('that throws, at once or later, fails for everybody who asks', async () => {
    const { use } = stageOf();
    const throws: Scene<never> = {
      id: 'throws',
      play: () => {
        throw new RangeError('ours');
      },
    };
    for (const { result } of [use(throws), use(throws)]) await expect(result).rejects.toThrow('ours');
  });
});

describe('a failure that nobody waits for', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  beforeEach(() => void process.on('unhandledRejection', note));
  afterEach(() => {
    process.off('unhandledRejection', note);
    unhandled.length = 0;
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('does not bring the run down: of a scene', async () => {
    stageOf().use({ id: 'throws', play: () => Promise.reject(new Error('ours')) });
    await settle();
    expect(unhandled).toEqual([]);
  });

  it('nor of one that was given up before', async () => {
    let fail = (): void => {};
    const late = new Promise<never>((_, reject) => (fail = () => reject(new Error('late'))));
    const { use } = stageOf(Promise.reject(new Error('time is up')));
    await expect(use({ id: 'late', play: () => late }).result).rejects.toThrow('time is up');
    fail();
    await settle();
    expect(unhandled).toEqual([]);
  });
});
