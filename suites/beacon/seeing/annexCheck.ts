import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { inconclusive, judged, notApplicable } from '../../engine/verdict/outcome.ts';
import { resolveBasis } from '../../engine/verdict/resolveBasis.ts';
import { homeSnippet } from './homeSnippet.ts';
import type { HomeSnippet } from './homeSnippet.ts';

/** What of the home page differs from Annex A.1; `unknown`: it cannot be seen from outside; `test-mode`: not asked of an installation for testing. */
export type AnnexJudgement =
  | 'as-shown'
  | 'unknown'
  | 'test-mode'
  | { readonly expected: unknown; readonly actual: unknown };

const comparedWith = (values: readonly string[]): { readonly profile: readonly string[] } => ({
  profile: values.map((value) => `beacon.${value}`),
});

export interface AnnexCheck {
  readonly slug: string;
  readonly requirement: string;
  /** Below `beacon` of the profile: what of the example it compares with. */
  readonly values: readonly [string, ...string[]];
  readonly title: Localized;
  readonly message: Localized;
  readonly hint: Localized;
  readonly judge: (snippet: HomeSnippet, context: CheckContext) => AnnexJudgement;
}

/**
 * A check of one line of Annex A.1 on the home page. The annex is informative; a platform that declares to follow it here is
 * held to its word by the sentence that the example illustrates, 7.1.2: it adds the code to its pages.
 */
export const annexCheck = ({ slug, requirement, values, title, message, hint, judge }: AnnexCheck): Check => ({
  id: `beacon.${slug}`,
  verifies: [requirement, 'beacon-script-added'],
  channel: 'beacon',
  title,
  comparedWith: comparedWith(values),
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const snippet = await context.use(homeSnippet);
    const judgement = judge(snippet, context);
    if (judgement === 'unknown') {
      const { declaration } = context.target;
      const detail = {
        'zh-CN': '首页自身的源代码和加载后的页面中都看不到这一项。',
        en: 'Neither the source of the home page nor the loaded page shows it.',
      };
      // The example binds nobody, and this platform has not said that it follows it.
      if (resolveBasis(comparedWith(values), declaration, context.profile) === 'assumed')
        return notApplicable('undeclared', detail);
      return inconclusive('not-observable', detail, {
        kind: 'declaration',
        name: `beacon.${values[0]}`,
        how: {
          'zh-CN': `在符合性声明中说明 beacon.${values[0]} 的取值或不采用该项。`,
          en: `Say in the conformance statement what beacon.${values[0]} is, or that the platform does without it.`,
        },
      });
    }
    if (judgement === 'test-mode')
      return notApplicable('no-data', {
        'zh-CN': '接入信息声明为测试环境（beacon.mode 为 test）。',
        en: 'The access information says that this is an installation for testing (beacon.mode is test).',
      });
    // Code that stands there and does nothing shows nothing.
    if (
      judgement === 'as-shown' &&
      (await snippet.tour.events()).length === 0 &&
      (await snippet.tour.refused()).length === 0
    )
      return inconclusive('blocked', {
        'zh-CN': '首页没有上报任何事件，见检查 beacon.events-accepted。',
        en: 'The home page reports nothing; see the check beacon.events-accepted.',
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
