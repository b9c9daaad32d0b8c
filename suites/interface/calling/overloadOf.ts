import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Target } from '../../target/target.ts';

/** Watches whether a candidate can bear what it is asked. */
export interface Overload {
  /** An answer came. */
  readonly note: (status: number, url: string) => void;
  /** Throws a `CandidateError` (`limit-reached`) once the candidate has had enough. */
  readonly throwIfOverloaded: () => void;
}

/** In a row. It says so itself (429, 503), or breaks down again and again. */
const most = { saidSo: 3, brokeDown: 20 } as const;
const known = new WeakMap<Target, Overload>();

const createOverload = (): Overload => {
  const row = { saidSo: 0, brokeDown: 0 };
  let enough: CandidateError | undefined;
  return {
    note: (status, url) => {
      row.saidSo = status === 429 || status === 503 ? row.saidSo + 1 : 0;
      row.brokeDown = status >= 500 && status !== 501 ? row.brokeDown + 1 : 0;
      if (row.saidSo < most.saidSo && row.brokeDown < most.brokeDown) return;
      enough ??= new CandidateError('limit-reached', {
        'zh-CN': `${url} 连续应答 ${status}，接口已不堪负荷，不再调用；可在接入信息的 interfaces.load 中降低调用速率后重试。`,
        en: `${url} answers ${status} again and again: the interfaces bear no more and are not called any longer. Name a lower rate in interfaces.load and try again.`,
      });
    },
    throwIfOverloaded: () => {
      if (enough !== undefined) throw enough;
    },
  };
};

/** One per candidate: all checks together leave it alone. */
export const overloadOf = (target: Target): Overload => {
  const overload = known.get(target) ?? createOverload();
  known.set(target, overload);
  return overload;
};
