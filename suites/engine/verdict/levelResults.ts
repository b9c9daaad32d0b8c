import type { RequirementResult } from '../evidence/runRecord.ts';
import { levels } from './level.ts';
import type { Level } from './level.ts';
import type { LevelResult, LevelResults } from './levelResult.ts';

type Judged = Pick<RequirementResult, 'id' | 'level' | 'standing'>;

const levelResult = (requirements: readonly Judged[], level: Level, ended: boolean): LevelResult => {
  const contained = requirements.filter(
    (one) => one.level !== null && levels.indexOf(one.level) <= levels.indexOf(level),
  );
  const of = (standing: Judged['standing']): readonly string[] =>
    contained.filter((one) => one.standing === standing).map((one) => one.id);
  const [held, violated, open] = [of('held'), of('violated'), of('open')];
  const whole = ended && open.length === 0 && held.length > 0;
  const verdict = violated.length > 0 ? 'nonconformant' : whole ? 'conformant' : 'incomplete';
  return { verdict, held, violated, open };
};

/**
 * The truth, per level: violated, or something applicable not exercised, or conformant. A run that was cut short or broke
 * (`ended` is false) leaves nothing conformant; what is violated stays violated.
 */
export const levelResults = (requirements: readonly Judged[], ended = true): LevelResults => ({
  core: levelResult(requirements, 'core', ended),
  full: levelResult(requirements, 'full', ended),
});
