import type { Level } from '../../suites/engine/verdict/level.ts';
import type { LevelResult } from '../../suites/engine/verdict/levelResult.ts';
import type { Report } from './report.ts';

/** The verdict of each level, without the lists behind it. */
export const levelVerdicts = ({ levels }: Pick<Report, 'levels'>): Readonly<Record<Level, LevelResult['verdict']>> => ({
  core: levels.core.verdict,
  full: levels.full.verdict,
});
