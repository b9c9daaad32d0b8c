import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { callInterface } from './callInterface.ts';
import { firstQuery } from './firstQuery.ts';
import type { InterfaceAnswer } from './callInterface.ts';

/** What each declared interface answered to a rightly sealed request for its first, largest page. */
export type FirstAnswers = ReadonlyMap<EntityName, InterfaceAnswer | CandidateError>;

/** Who says that he is busy has said nothing of his data. */
const busy = (answer: InterfaceAnswer | CandidateError): InterfaceAnswer | CandidateError =>
  answer instanceof CandidateError || (answer.status !== 429 && answer.status !== 503)
    ? answer
    : new CandidateError('limit-reached', {
        'zh-CN': `${answer.url} 应答 ${answer.status}，当前不接受调用；可在接入信息的 interfaces.load 中降低调用速率后重试。`,
        en: `${answer.url} answers ${answer.status}, it takes no calls now; name a lower rate in interfaces.load and try again.`,
      });

/** Asked once per run; the checks that look at the same answers share them, for the candidate's sake. */
export const firstAnswers: Scene<FirstAnswers> = {
  id: 'interface.first-answers',
  play: async (context) => {
    const query = firstQuery(context.profile);
    const entities = Object.keys(context.target.interfaces?.urls ?? {}) as EntityName[];
    const answers = await Promise.all(
      entities.map(async (entity) => {
        const answer = await callInterface(context, entity, { query }).catch((error: unknown) => {
          if (error instanceof CandidateError) return error;
          throw error;
        });
        return [entity, busy(answer)] as const;
      }),
    );
    return new Map(answers);
  },
};
