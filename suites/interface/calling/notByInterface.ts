import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { notApplicable } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { frontDatabaseHolding } from '../reading/frontDatabaseHolding.ts';
import { notDeclared } from './notDeclared.ts';

/** Why the records of an entity are not looked at by interface: they come by table exchange, as 5.2 lets them, or nobody names a way. Undefined: they come by interface. */
export const notByInterface = async (
  context: CheckContext,
  entity: EntityName,
  byPages = false,
): Promise<Outcome | undefined> => {
  if (context.target.interfaces?.urls[entity] !== undefined) return undefined;
  // 6.5 lets what visitors do with resources come by the pages; whether it does is for the beacon to show.
  if (byPages)
    return notApplicable('method-not-chosen', {
      'zh-CN': `${entity} 没有以接口提供；6.5 允许改由数据代码采集。`,
      en: `The records of ${entity} are not offered by interface; 6.5 lets them come by the beacon.`,
    });
  const held = await context.use(frontDatabaseHolding);
  if (held instanceof CandidateError || !held.has(entity)) return notDeclared(entity);
  return notApplicable('method-not-chosen', {
    'zh-CN': `${entity} 以库表交换提供（5.2），不经接口。`,
    en: `The records of ${entity} come by table exchange (5.2), not by interface.`,
  });
};
