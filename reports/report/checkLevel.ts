import { levels } from '../../suites/engine/verdict/level.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { Report, ReportedCheck } from './report.ts';

/** The lowest level of conformance that a check bears on; `null`: none, it can only warn. */
export const checkLevel = (
  check: Pick<ReportedCheck, 'verifies'>,
  { requirements }: Pick<Report, 'requirements'>,
): Level | null => {
  const mine = requirements.filter(({ id, standing }) => check.verifies.includes(id) && standing !== 'free');
  return levels.find((level) => mine.some((one) => one.level === level)) ?? null;
};
