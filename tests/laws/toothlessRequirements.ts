import type { Fault } from '../../mocks/access-platform/faults/fault.ts';
import type { Requirement } from '../../spec/requirements/requirement.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';

/**
 * Those that bind the access platform and that nothing could show it to break: no fault of a kind that it binds violates it, and
 * it is not one that only a statement can answer for, with the reason why.
 */
export const toothlessRequirements = (
  requirements: readonly Requirement[],
  faults: readonly Pick<Fault, 'violates' | 'platforms'>[],
): readonly Requirement[] =>
  requirements.filter(
    (requirement) =>
      levelOf(requirement) !== null &&
      !(requirement.verification === 'attestation' && requirement.attestationReason !== undefined) &&
      !faults.some(
        ({ violates, platforms }) =>
          violates.includes(requirement.id) && platforms.some((kind) => requirement.platforms.includes(kind)),
      ),
  );
