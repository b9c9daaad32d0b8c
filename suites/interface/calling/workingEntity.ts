import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { baselineEntity } from './baselineEntity.ts';
import { blocked } from './blocked.ts';
import { firstAnswers } from './firstAnswers.ts';
import { notDeclared } from './notDeclared.ts';

/** An entity whose interface answers right requests, to ask something unusual of; or why there is none. */
export const workingEntity = async (
  context: CheckContext,
): Promise<{ readonly entity: EntityName } | { readonly outcome: Outcome }> => {
  const entity = baselineEntity(context.target);
  if (entity === undefined) return { outcome: notDeclared('site-column') };
  const right = (await context.use(firstAnswers)).get(entity);
  if (right === undefined || right instanceof CandidateError) return { outcome: notDeclared(entity) };
  return right.status === 200 ? { entity } : { outcome: blocked(right) };
};
