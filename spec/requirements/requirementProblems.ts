import type { Clause } from '../clause.ts';
import { isSlug } from '../isSlug.ts';
import { localizedProblems } from '../localizedProblems.ts';
import { platformKinds } from '../platformKind.ts';
import { coverageProblems } from './coverageProblems.ts';
import type { CoverageContext } from './coverageProblems.ts';
import { obligationOfVerb } from './modalVerb.ts';
import type { ModalVerb } from './modalVerb.ts';
import type { Requirement } from './requirement.ts';

/** What requirements are held against. */
export interface RequirementContext extends CoverageContext {
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly retired: readonly string[];
  readonly modalVerbs: readonly ModalVerb[];
}

const problemsOf = (requirement: Requirement, context: RequirementContext): readonly string[] => {
  const { id, clause, obligation, party, verification } = requirement;
  const problems: string[] = [];
  if (!isSlug(id)) problems.push(`${id}: the id is no slug`);
  if (!Object.hasOwn(context.clauses, clause)) problems.push(`${id}: unknown clause ${clause}`);
  if (context.retired.includes(id)) problems.push(`${id}: the id is retired`);
  if (requirement.platforms.length === 0) problems.push(`${id}: binds no kind of platform`);
  if (
    new Set(requirement.platforms).size !== requirement.platforms.length ||
    requirement.platforms.some((kind) => !platformKinds.includes(kind))
  ) {
    problems.push(`${id}: kinds of platform repeated or unknown`);
  }
  if (clause.startsWith('A') && obligation !== 'example')
    problems.push(`${id}: Annex A is informative, so its obligation is example`);
  const carried = context.modalVerbs.some(
    ({ verb, clause: place, requirements }) =>
      obligationOfVerb[verb] === obligation && place === clause && requirements.includes(id),
  );
  if (Object.values<string>(obligationOfVerb).includes(obligation) && !carried)
    problems.push(`${id}: says ${obligation} where the draft does not`);
  // Only what the candidate itself does can be seen on it.
  if (party !== 'access-platform' && (verification === 'automatic' || verification === 'with-control'))
    problems.push(`${id}: ${party} cannot be examined on the candidate`);
  if (verification === 'attestation' && requirement.attestationReason === undefined)
    problems.push(`${id}: does not say why nothing but a statement answers it`);
  // Chapter 6 holds whatever methods were chosen, so none of it hangs on the channel of one.
  if (party === 'access-platform' && clause.startsWith('6') && requirement.channel !== 'content')
    problems.push(`${id}: chapter 6 belongs to no method`);
  return [
    ...problems,
    ...localizedProblems(id, requirement.statement),
    ...(requirement.attestationReason === undefined ? [] : localizedProblems(id, requirement.attestationReason)),
    ...coverageProblems(requirement, context),
  ];
};

/** Everything that contradicts itself among the requirements; empty when they are sound. */
export const requirementProblems = (
  requirements: readonly Requirement[],
  context: RequirementContext,
): readonly string[] => {
  const ids = requirements.map((requirement) => requirement.id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: the id is used twice`);
  const uncovered = context.modalVerbs.flatMap(({ verb, clause, before, requirements: carrying }) => {
    const obligation = obligationOfVerb[verb];
    return carrying
      .filter(
        (id) => !requirements.some((one) => one.id === id && one.clause === clause && one.obligation === obligation),
      )
      .map((id) => `${verb}${before} of ${clause}: no requirement ${id} of that clause says ${obligation}`);
  });
  const lonely = requirements.flatMap(({ id, seeAlso = [] }) =>
    seeAlso
      .filter((other) => requirements.find((one) => one.id === other)?.seeAlso?.includes(id) !== true)
      .map((other) => `${id}: ${other} does not point back at it`),
  );
  return [
    ...requirements.flatMap((requirement) => problemsOf(requirement, context)),
    ...repeated,
    ...uncovered,
    ...lonely,
  ];
};
