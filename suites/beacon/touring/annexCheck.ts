import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { inconclusive, judged, notApplicable } from '../../engine/verdict/outcome.ts';
import { homeSnippet } from './homeSnippet.ts';
import type { HomeSnippet } from './homeSnippet.ts';

/** What of the home page differs from Annex A.1; `unknown`: it cannot be seen from outside; `test-mode`: not asked of an installation for testing. */
export type AnnexJudgement =
  | 'as-shown'
  | 'unknown'
  | 'test-mode'
  | { readonly expected: unknown; readonly actual: unknown };

export interface AnnexCheck {
  readonly slug: string;
  readonly requirement: string;
  readonly title: Localized;
  readonly message: Localized;
  readonly hint: Localized;
  readonly judge: (snippet: HomeSnippet, context: CheckContext) => AnnexJudgement;
}

/** A check of one line of Annex A.1 (informative: it can only warn) on the home page. */
export const annexCheck = ({ slug, requirement, title, message, hint, judge }: AnnexCheck): Check => ({
  id: `beacon.${slug}`,
  verifies: [requirement],
  channel: 'beacon',
  title,
  comparedWith: { profile: ['beacon'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const snippet = await context.use(homeSnippet);
    const judgement = judge(snippet, context);
    if (judgement === 'unknown')
      return inconclusive('not-observable', {
        'zh-CN': '首页自身的源代码和加载后的页面中都看不到这一项。',
        en: 'Neither the source of the home page nor the loaded page shows it.',
      });
    if (judgement === 'test-mode')
      return notApplicable('no-data', {
        'zh-CN': '接入信息声明为测试环境（beacon.mode 为 test）。',
        en: 'The access information says that this is an installation for testing (beacon.mode is test).',
      });
    return judged(
      judgement === 'as-shown'
        ? []
        : [
            {
              code: `beacon.${slug}-differs`,
              message,
              ...judgement,
              pointer: snippet.url,
              hint,
              evidence: snippet.evidence,
            },
          ],
    );
  },
});
