import type { Verdict } from '../../../suites/engine/verdict/verdict.ts';

/** A sign beside the colour, for whoever cannot tell the colours apart, for black-and-white print and for narrow tables. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  passed: '✓',
  failed: '✗',
  warning: '!',
  inconclusive: '?',
  'not-applicable': '–',
  waived: '○',
  attested: '§',
  error: '⚠',
};
