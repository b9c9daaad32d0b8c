import type { Localized } from '../../spec/localized.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { reasonText } from '../../suites/engine/verdict/reasonText.ts';

/** Tells one cause once: half a platform leaves a hundred checks waiting for five things. */
export interface Fold {
  /** Whether this check waits for what an earlier one waited for. */
  readonly isRepeated: (result: CheckResult) => boolean;
  /** How many more waited for each, most first. */
  readonly rest: () => readonly Localized[];
}

const causeOf = ({ supply = [], detail, reason }: CheckResult): Localized =>
  supply[0]?.how ?? detail ?? reasonText(reason ?? 'not-exercised');

export const createFold = (): Fold => {
  const seen = new Map<string, { readonly cause: Localized; more: number }>();
  return {
    isRepeated: (result) => {
      if (result.verdict !== 'inconclusive') return false;
      const cause = causeOf(result);
      const known = seen.get(cause.en);
      if (known === undefined) seen.set(cause.en, { cause, more: 0 });
      else known.more += 1;
      return known !== undefined;
    },
    rest: () =>
      [...seen.values()]
        .filter(({ more }) => more > 0)
        .sort((a, b) => b.more - a.more)
        .map(({ cause, more }) => ({
          'zh-CN': `? 另有 ${more} 项检查因同一原因未能判定：${cause['zh-CN']}`,
          en: `? ${more} more checks could not be exercised for the same reason: ${cause.en}`,
        })),
  };
};
