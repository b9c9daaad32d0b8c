import { answerTo } from '../../../spec/ics/answerTo.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';

/** Whether the candidate says itself that its records are those of the profile. */
export const formatDeclared = ({ target, profile }: Pick<CheckContext, 'target' | 'profile'>): boolean =>
  answerTo(target.declaration, profile, 'interfaces.recordFormat')?.answer === 'follows';
