import { answerTo } from '../../../spec/ics/answerTo.ts';
import type { Declaration } from '../../../spec/ics/declaration.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Basis, ComparedWith } from './basis.ts';

/** What is compared with, for one candidate; `not-supported`: it declares that it does without one of the values. */
export const resolveBasis = (
  compared: ComparedWith,
  declaration: Declaration,
  profile: Pick<Profile, 'id' | 'version' | 'assumptions'>,
): Basis | 'not-supported' => {
  if (compared === 'text') return 'text';
  const paths = profile.assumptions
    .map(({ path }) => path)
    .filter((path) => compared.profile.some((named) => path === named || path.startsWith(`${named}.`)));
  const answers = paths.map((path) => answerTo(declaration, profile, path)?.answer);
  if (answers.includes('not-supported')) return 'not-supported';
  return answers.length > 0 && !answers.includes(undefined) ? 'declared' : 'assumed';
};
