import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { InterfaceAnswer } from './callInterface.ts';
import { mandatoryEntities } from './mandatoryEntities.ts';

/** Nothing is there, or it is broken: no answer of an interface. */
export const isAbsent = (status: number): boolean => [404, 410, 501].includes(status) || status >= 500;

/** The check that has a finding where a rightly sealed first request got no page. */
export const judgeOf = (
  kind: PlatformKind,
  entity: EntityName,
  answer: Pick<InterfaceAnswer, 'status'>,
): `interface.${string}` => {
  if ((mandatoryEntities(kind) as readonly EntityName[]).includes(entity)) {
    if (answer.status === 405) return 'interface.answers-get';
    if (isAbsent(answer.status)) return 'interface.mandatory-interfaces-exist';
  }
  return 'interface.accepts-sealed-requests';
};
