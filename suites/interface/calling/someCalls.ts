import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { mandatoryEntities } from './mandatoryEntities.ts';

/** Which of some calls an interface is tried with: those of 7.2.3 with all, the others with one each, in turn, for the candidate's sake. */
export const someCalls = <T>(kind: PlatformKind, entity: EntityName, at: number, calls: readonly T[]): readonly T[] => {
  const one = calls[at % calls.length];
  return (mandatoryEntities(kind) as readonly EntityName[]).includes(entity) || one === undefined ? calls : [one];
};
