import type { Clause } from '../clause.ts';
import { isSlug } from '../isSlug.ts';
import { localizedProblems } from '../localizedProblems.ts';
import { platformKinds } from '../platformKind.ts';
import type { ModalVerb } from './modalVerb.ts';
import type { Requirement } from './requirement.ts';

/** What requirements are held against. */
export interface RequirementContext {
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly retired: readonly string[];
  readonly modalVerbs: readonly ModalVerb[];
}

const problemsOf = (
  requirement: Requirement,
  { clauses, retired, modalVerbs }: RequirementContext,
): readonly string[] => {
  const { id, clause, obligation } = requirement;
  const problems: string[] = [];
  if (!isSlug(id)) problems.push(`${id}: the id is no slug`);
  if (!Object.hasOwn(clauses, clause)) problems.push(`${id}: unknown clause ${clause}`);
  if (retired.includes(id)) problems.push(`${id}: the id is retired`);
  if (requirement.platforms.length === 0) problems.push(`${id}: binds no kind of platform`);
  if (
    new Set(requirement.platforms).size !== requirement.platforms.length ||
    requirement.platforms.some((kind) => !platformKinds.includes(kind))
  ) {
    problems.push(`${id}: kinds of platform repeated or unknown`);
  }
  if (clause.startsWith('A') && obligation !== 'example')
    problems.push(`${id}: Annex A is informative, so its obligation is example`);
  if (obligation === 'shall' && !modalVerbs.some((verb) => verb.clause === clause && verb.requirements.includes(id))) {
    problems.push(`${id}: says shall where the draft does not`);
  }
  // Only what the candidate itself does can be seen on it.
  if (
    requirement.party !== 'access-platform' &&
    (requirement.verification === 'automatic' || requirement.verification === 'with-control')
  ) {
    problems.push(`${id}: ${requirement.party} cannot be examined on the candidate`);
  }
  return [...problems, ...localizedProblems(id, requirement.statement)];
};

/** Everything that contradicts itself among the requirements; empty when they are sound. */
export const requirementProblems = (
  requirements: readonly Requirement[],
  context: RequirementContext,
): readonly string[] => {
  const ids = requirements.map((requirement) => requirement.id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: the id is used twice`);
  const uncovered = context.modalVerbs.flatMap((verb) =>
    verb.requirements
      .filter(
        (id) => !requirements.some((one) => one.id === id && one.clause === verb.clause && one.obligation === 'shall'),
      )
      .map((id) => `应${verb.before} of ${verb.clause}: no requirement ${id} of that clause says shall`),
  );
  return [...requirements.flatMap((requirement) => problemsOf(requirement, context)), ...repeated, ...uncovered];
};
