import type { Localized } from '../../spec/localized.ts';

/** So many must have ended before anything is said of the rest: the first few tell little. */
const enough = 5;

export interface ProgressFacts {
  readonly done: number;
  readonly total: number;
  /** Milliseconds since the first check began. */
  readonly elapsedMs: number;
}

/** `12/105` and about how long the rest takes, at the pace so far; the checks differ, so it is rounded and said to be an estimate. */
export const progressEstimate = ({ done, total, elapsedMs }: ProgressFacts): Localized => {
  const count = `${done}/${total}`;
  if (done < enough || done >= total) return { 'zh-CN': count, en: count };
  const seconds = Math.max(1, Math.round(((elapsedMs / done) * (total - done)) / 1_000));
  const minutes = Math.round(seconds / 60);
  return seconds < 100
    ? { 'zh-CN': `${count} · 约剩 ${seconds} 秒`, en: `${count} · about ${seconds} s left` }
    : { 'zh-CN': `${count} · 约剩 ${minutes} 分钟`, en: `${count} · about ${minutes} min left` };
};
