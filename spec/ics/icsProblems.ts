import { canonicalJson } from '../canonicalJson.ts';
import { isCalendarDay } from '../isCalendarDay.ts';
import type { Localized } from '../localized.ts';
import { nearestWord } from '../nearestWord.ts';
import type { Profile } from '../profiles/profile.ts';
import { valueProblems } from '../profiles/valueProblems.ts';
import { requirements } from '../requirements/requirements.ts';
import type { Ics } from './ics.ts';
import { icsItems } from './icsItems.ts';
import type { IcsItems } from './icsItems.ts';

const brief = (value: unknown): string => {
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
const problem = (where: string, zh: string, en: string): Localized => ({
  'zh-CN': `${where}：${zh}`,
  en: `${where}: ${en}`,
});

/** An id that the form for this kind of platform does not have: misspelt, or of no concern to it. */
const stranger = (id: string, known: readonly string[], elsewhere: readonly string[]): Localized => {
  if (elsewhere.includes(id))
    return problem(id, '不涉及此类接入平台', 'does not concern an access platform of this kind');
  const near = nearestWord(id, known);
  return problem(
    id,
    `没有这一项${near === undefined ? '' : `，是否应为 ${near}？`}`,
    `there is no such item${near === undefined ? '' : `; did you mean ${near}?`}`,
  );
};

const twice = (ids: readonly string[]): readonly Localized[] =>
  [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) =>
    problem(id, '出现了两次', 'is answered twice'),
  );

const reasonProblem = (where: string, item: { readonly answer?: unknown; readonly reason?: string }) =>
  item.answer === 'not-supported' && (item.reason ?? '').trim() === ''
    ? [problem(where, '答复为不支持时须写明 reason', 'not-supported needs a reason')]
    : [];

const requirementProblems = (ics: Ics, items: IcsItems): readonly Localized[] => {
  const known = items.requirements.map(({ id }) => id);
  return ics.requirements.flatMap((item) =>
    known.includes(item.id)
      ? reasonProblem(item.id, item)
      : [
          stranger(
            item.id,
            known,
            requirements.map(({ id }) => id),
          ),
        ],
  );
};

const valueItemProblems = (ics: Ics, items: IcsItems, profile: Profile): readonly Localized[] => {
  const known = items.values.map(({ path }) => path);
  return ics.values.flatMap((item): readonly Localized[] => {
    const { path, answer } = item;
    const form = items.values.find((one) => one.path === path);
    if (form === undefined)
      return [
        stranger(
          path,
          known,
          profile.assumptions.map((one) => one.path),
        ),
      ];
    const own = answer === 'own-value';
    return [
      ...reasonProblem(path, item),
      ...('profileValue' in item && canonicalJson(item.profileValue) !== canonicalJson(form.profileValue)
        ? [
            problem(
              path,
              `答复时取值配置中的值为 ${brief(item.profileValue)}，现为 ${brief(form.profileValue)}；请重新答复`,
              `it was answered to the value ${brief(item.profileValue)}, and the profile has ${brief(form.profileValue)}; answer it again`,
            ),
          ]
        : []),
      ...(own && item.value === undefined
        ? [problem(path, '答复为自有取值时须给出 value', 'own-value needs a value')]
        : []),
      ...(!own && item.value !== undefined
        ? [problem(path, '只有答复为 own-value 时才可给出 value', 'a value stands only beside own-value')]
        : []),
      ...(answer === 'not-supported' && form.status !== 'O'
        ? [
            problem(
              path,
              `${form.clause} 的要求离不开这一取值，不能答复为不支持；请给出自有取值，或对相应的条款要求答复不支持`,
              `${form.clause} cannot be kept without such a value, so it cannot be not-supported; give your own value, or answer the requirement with not-supported`,
            ),
          ]
        : []),
    ];
  });
};

/** What is wrong with a statement that has the right form: ids, paths, answers and values; empty when nothing. */
export const icsProblems = (ics: Ics, profile: Profile): readonly Localized[] => {
  const items = icsItems(profile, ics.platform.kind);
  const paths = items.values.map(({ path }) => path);
  const own = ics.values.filter(
    ({ path, answer, value }) => answer === 'own-value' && value !== undefined && paths.includes(path),
  );
  return [
    ...(isCalendarDay(ics.date) ? [] : [problem('date', `没有 ${ics.date} 这一天`, `there is no day ${ics.date}`)]),
    ...twice([...ics.requirements.map(({ id }) => id), ...ics.values.map(({ path }) => path)]),
    ...requirementProblems(ics, items),
    ...valueItemProblems(ics, items, profile),
    ...valueProblems(profile, Object.fromEntries(own.map(({ path, value }) => [path, value]))),
  ];
};
