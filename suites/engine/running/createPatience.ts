import { CandidateError } from '../errors/candidateError.ts';

/** How often in a row a peer may let a whole deadline pass before the run stops asking it. */
const mostSilences = 6;

/** Remembers which peers never answer, so that a hanging candidate costs a run seconds and not minutes. Shared by all checks of a run. */
export interface Patience {
  /** Throws a `CandidateError` when the origin of `url` has been silent too often. */
  readonly ask: (url: string) => void;
  readonly answered: (url: string) => void;
  /** A deadline passed without an answer. */
  readonly silent: (url: string) => void;
}

export const createPatience = (): Patience => {
  const silences = new Map<string, number>();
  const originOf = (url: string): string => new URL(url).origin;
  return {
    ask: (url) => {
      const origin = originOf(url);
      if ((silences.get(origin) ?? 0) < mostSilences) return;
      throw new CandidateError('unreachable', {
        'zh-CN': `${origin} 已连续 ${mostSilences} 次在时限内没有应答，不再请求。`,
        en: `${origin} let ${mostSilences} deadlines in a row pass without an answer and is not asked any more.`,
      });
    },
    answered: (url) => void silences.delete(originOf(url)),
    silent: (url) => void silences.set(originOf(url), (silences.get(originOf(url)) ?? 0) + 1),
  };
};
