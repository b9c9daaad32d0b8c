import { entityNames } from '../../../spec/entities/entityNames.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import type { CandidatePage } from '../reading/candidatePage.ts';
import type { InterfaceAnswer } from './callInterface.ts';
import { firstAnswers } from './firstAnswers.ts';
import { judgeOf } from './judgeOf.ts';
import { notDeclared } from './notDeclared.ts';
import { supplies } from './supplies.ts';

/** The first answer of an interface that gave its data. */
export interface AcceptedAnswer extends InterfaceAnswer {
  readonly entity: EntityName;
  readonly page: CandidatePage;
}

/** Beside the answer, which makes its text and values only when they are looked at. */
const accepted = (answer: InterfaceAnswer, entity: EntityName, page: CandidatePage): AcceptedAnswer =>
  Object.create(answer, { entity: { value: entity }, page: { value: page } }) as AcceptedAnswer;

/** An empty page is no evidence of anything. */
export const withoutRecords = ({ url, entity }: Pick<AcceptedAnswer, 'url' | 'entity'>): Outcome =>
  inconclusive(
    'no-data',
    {
      'zh-CN': `各接口返回的都是空页（如 ${url}），没有记录可供检查。`,
      en: `All interfaces give empty pages (${url}, for one), no record to look at.`,
    },
    supplies.records(entity),
  );

/** Every declared interface that answers right requests with data, or why there is none. Only beside an accepted request does a refusal say anything. */
export const acceptedAnswers = async (
  context: CheckContext,
): Promise<{ readonly accepted: readonly [AcceptedAnswer, ...AcceptedAnswer[]] } | { readonly outcome: Outcome }> => {
  const answers = await context.use(firstAnswers);
  const giving = entityNames.flatMap((entity): AcceptedAnswer[] => {
    const answer = answers.get(entity);
    return answer === undefined || answer instanceof CandidateError || answer.page === undefined
      ? []
      : [accepted(answer, entity, answer.page)];
  });
  // Those with records first: the others are looked at beside them, and show nothing by themselves.
  const [first, ...rest] = giving.toSorted(
    (a, b) => Number(a.page.records.length === 0) - Number(b.page.records.length === 0),
  );
  if (first !== undefined)
    return first.page.records.length > 0 ? { accepted: [first, ...rest] } : { outcome: withoutRecords(first) };
  const judges = [...answers].flatMap(([entity, answer]) =>
    answer instanceof CandidateError ? [] : [judgeOf(context.target.kind, entity, answer)],
  );
  const [error] = [...answers.values()].filter((answer) => answer instanceof CandidateError);
  if (judges.length === 0 && error !== undefined) throw error;
  if (judges.length === 0) return { outcome: notDeclared('site-column') };
  const named = [...new Set(judges)].join(', ');
  return {
    outcome: inconclusive('blocked', {
      'zh-CN': `没有一个接口对正确签发的请求返回约定格式的数据，见 ${named}。`,
      en: `No interface answers a rightly sealed request with a page of data; see ${named}.`,
    }),
  };
};
