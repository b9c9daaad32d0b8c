import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { callInterface } from './callInterface.ts';
import type { InterfaceAnswer } from './callInterface.ts';

/** What each declared interface answered to a rightly sealed request for its first, largest page. */
export type FirstAnswers = ReadonlyMap<EntityName, InterfaceAnswer | CandidateError>;

/** Asked once per run; the checks that look at the same answers share them, for the candidate's sake. */
export const firstAnswers: Scene<FirstAnswers> = {
  id: 'interface.first-answers',
  play: async (context) => {
    const { paging } = context.profile.values.interfaces;
    const query = { [paging.pageParameter]: '1', [paging.sizeParameter]: String(paging.maximumSize) };
    const entities = Object.keys(context.target.interfaces?.urls ?? {}) as EntityName[];
    const answers = await Promise.all(
      entities.map(async (entity) => {
        const answer = await callInterface(context, entity, { query }).catch((error: unknown) => {
          if (error instanceof CandidateError) return error;
          throw error;
        });
        return [entity, answer] as const;
      }),
    );
    return new Map(answers);
  },
};
