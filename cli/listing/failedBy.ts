import { faults } from '../../mocks/access-platform/faults/faults.ts';
import type { Requirement } from '../../spec/requirements/requirement.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';

/** The faults of the reference access platform that fail a requirement; what binds nobody, or somebody else, nothing fails. */
export const failedBy = (requirement: Requirement): readonly string[] =>
  levelOf(requirement) === null
    ? []
    : faults.filter(({ violates }) => violates.includes(requirement.id)).map(({ id }) => id);
