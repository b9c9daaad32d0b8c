import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { callInterface } from './callInterface.ts';
import type { InterfaceAnswer, InterfaceCall } from './callInterface.ts';
import { firstAnswers } from './firstAnswers.ts';

/**
 * As `callInterface`, but an interface that gave no readable answer the first time is not asked again: a candidate that
 * hangs would otherwise make every check wait for its deadline. Rejects with that first `CandidateError`.
 */
export const callWorking = async (
  context: CheckContext,
  entity: EntityName,
  call: InterfaceCall = {},
): Promise<InterfaceAnswer> => {
  const first = (await context.use(firstAnswers)).get(entity);
  if (first instanceof CandidateError) throw first;
  return callInterface(context, entity, call);
};
