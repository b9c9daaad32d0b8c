import { describe, expect, it } from 'vitest';
import { CandidateError } from '../errors/candidateError.ts';
import { createPatience } from './createPatience.ts';

const silentFor = (times: number, url = 'http://peer.invalid/a') => {
  const patience = createPatience();
  for (let time = 0; time < times; time += 1) patience.silent(url);
  return patience;
};

describe('patience with a peer', () => {
  it('ends after six silences in a row, and says whose', () => {
    expect(() => silentFor(0).ask('http://peer.invalid/b')).not.toThrow();
    expect(() => silentFor(5).ask('http://peer.invalid/b')).not.toThrow();
    const ask = (): void => silentFor(6).ask('http://peer.invalid/b');
    expect(ask).toThrow(CandidateError);
    expect(ask).toThrow(
      expect.objectContaining({
        reason: 'unreachable',
        detail: {
          'zh-CN': 'http://peer.invalid 已连续 6 次在时限内没有应答，不再请求。',
          en: 'http://peer.invalid let 6 deadlines in a row pass without an answer and is not asked any more.',
        },
      }),
    );
  });

  it('begins anew with each answer, from wherever on it', () => {
    const patience = silentFor(5);
    patience.answered('http://peer.invalid/other');
    patience.silent('http://peer.invalid/a');
    expect(() => patience.ask('http://peer.invalid/a')).not.toThrow();
  });

  it.each(['http://other.invalid/a', 'https://peer.invalid/a', 'http://peer.invalid:81/a'])(
    'is kept for each origin by itself: %s',
    (url) => {
      const patience = silentFor(6);
      expect(() => patience.ask(url)).not.toThrow();
      patience.answered(url);
      expect(() => patience.ask('http://peer.invalid/a')).toThrow(CandidateError);
    },
  );
});
