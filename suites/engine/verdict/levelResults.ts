import type { RequirementResult } from '../evidence/runRecord.ts';
import { levels } from './level.ts';
import type { Level } from './level.ts';
import type { LevelResult, LevelResults } from './levelResult.ts';

type Judged = Pick<RequirementResult, 'id' | 'level' | 'standing'>;

const levelResult = (requirements: readonly Judged[], level: Level): LevelResult => {
  const contained = requirements.filter(
    (one) => one.level !== null && levels.indexOf(one.level) <= levels.indexOf(level),
  );
  const of = (standing: Judged['standing']): readonly string[] =>
    contained.filter((one) => one.standing === standing).map((one) => one.id);
  const [held, violated, open] = [of('held'), of('violated'), of('open')];
  const verdict =
    violated.length > 0 ? 'nonconformant' : open.length > 0 || held.length === 0 ? 'incomplete' : 'conformant';
  return { verdict, held, violated, open };
};

/** The truth, per level: violated, or something applicable not exercised, or conformant. */
export const levelResults = (requirements: readonly Judged[]): LevelResults => ({
  core: levelResult(requirements, 'core'),
  full: levelResult(requirements, 'full'),
});
