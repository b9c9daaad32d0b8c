import type { Declaration, RequirementAnswer, ValueAnswer } from './declaration.ts';
import type { Ics, IcsRequirementItem, IcsValueItem } from './ics.ts';

const valueAnswer = ({ answer, value, reason = '' }: IcsValueItem): ValueAnswer | undefined => {
  if (answer === 'follows') return { answer };
  if (answer === 'own-value') return { answer, value };
  return answer === 'not-supported' ? { answer, reason } : undefined;
};
const requirementAnswer = ({ answer, reason = '' }: IcsRequirementItem): RequirementAnswer | undefined => {
  if (answer === 'supported') return { answer };
  return answer === 'not-supported' ? { answer, reason } : undefined;
};
const given = <T>(entries: readonly (readonly [string, T | undefined])[]): Readonly<Record<string, T>> =>
  Object.fromEntries(entries.flatMap(([key, answer]) => (answer === undefined ? [] : [[key, answer]])));

/** What a statement declares; what it does not answer is not in it. */
export const declarationOfIcs = (ics: Ics): Declaration => ({
  statement: { answeredBy: ics.answeredBy, date: ics.date, product: ics.platform.name, version: ics.platform.version },
  values: given(ics.values.map((item) => [item.path, valueAnswer(item)] as const)),
  requirements: given(ics.requirements.map((item) => [item.id, requirementAnswer(item)] as const)),
});
