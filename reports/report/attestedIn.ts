import type { LevelResult } from '../../suites/engine/verdict/levelResult.ts';
import type { Report } from './report.ts';

/** How many of the requirements that a level holds rest on statements, not on a test. */
export const attestedIn = ({ held }: LevelResult, { requirements }: Pick<Report, 'requirements'>): number =>
  requirements.filter(({ id, verdict }) => verdict === 'attested' && held.includes(id)).length;
