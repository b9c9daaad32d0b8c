import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import type { InterfaceAnswer } from './callInterface.ts';
import { firstAnswers } from './firstAnswers.ts';
import { judgeOf } from './judgeOf.ts';

/**
 * Nothing can be said because an interface did not give its data. Where it never did, the check that judges it is named;
 * where it did before, it is merely not as steady as this check needs.
 */
export const blocked = async (
  context: CheckContext,
  entity: EntityName,
  answer: Pick<InterfaceAnswer, 'url' | 'status'>,
): Promise<Outcome> => {
  const first = (await context.use(firstAnswers)).get(entity);
  if (first instanceof CandidateError) throw first;
  if (first?.page !== undefined)
    return inconclusive('unreachable', {
      'zh-CN': `接口 ${answer.url} 先前返回过数据，此次对正确签发的请求应答 ${answer.status} 而没有返回数据。`,
      en: `The interface ${answer.url} gave data before, and this time answered ${answer.status} and no data to a rightly sealed request.`,
    });
  const judge = judgeOf(context.target.kind, entity, first ?? answer);
  return inconclusive('blocked', {
    'zh-CN': `接口 ${answer.url} 对正确签发的请求没有返回约定格式的数据（状态 ${answer.status}），见 ${judge}。`,
    en: `The interface ${answer.url} did not answer a rightly sealed request with a page of data (status ${answer.status}); see ${judge}.`,
  });
};
