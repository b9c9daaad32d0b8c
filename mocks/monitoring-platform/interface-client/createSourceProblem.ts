import type { Localized } from '../../../spec/localized.ts';
import type { SourceProblem } from './sourceProblem.ts';

/** Shorthand for a problem of a source. */
export const createSourceProblem = (
  code: string,
  pointer: string,
  message: Localized,
  expected: unknown,
  actual: unknown,
): SourceProblem => ({ code, message, pointer, expected, actual });
