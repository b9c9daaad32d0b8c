import type { Localized } from '../../../spec/localized.ts';
import type { SourceProblem } from '../monitoringPlatform.ts';

/** Shorthand for a problem of a source. */
export const sourceProblem = (
  code: string,
  pointer: string,
  message: Localized,
  expected: unknown,
  actual: unknown,
): SourceProblem => ({ code, message, pointer, expected, actual });
