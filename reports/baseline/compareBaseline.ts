import type { Report } from '../report/report.ts';
import type { Baseline, ExpectedFailure } from './baseline.ts';
import { failuresOf } from './failuresOf.ts';

/** A run beside what was expected of it. */
export interface BaselineComparison {
  /** Violated, and not known: a check, or other codes of a known one. */
  readonly fresh: readonly ExpectedFailure[];
  /** Known, and no longer there: mended, and the file does not say so yet. */
  readonly gone: readonly ExpectedFailure[];
  /** Known, and not examined this time: nobody can say whether it is mended. */
  readonly unseen: readonly ExpectedFailure[];
  readonly known: readonly ExpectedFailure[];
}

const without = ({ check, codes }: ExpectedFailure, other: ExpectedFailure | undefined): readonly ExpectedFailure[] => {
  const left = other === undefined ? codes : codes.filter((code) => !other.codes.includes(code));
  return left.length === 0 && other !== undefined ? [] : [{ check, codes: left }];
};

/** What a run found beside what was expected. Of a selective run only what it examined counts. */
export const compareBaseline = (
  { expected }: Baseline,
  report: Pick<Report, 'checks' | 'requirements' | 'run'>,
): BaselineComparison => {
  const found = failuresOf(report);
  const results = new Map(report.checks.map((check) => [check.id, check.verdict]));
  // What was not selected was not asked; without a selection everything was.
  const asked = expected.filter(({ check }) => report.run.selection.length === 0 || results.has(check));
  const examined = ({ check }: ExpectedFailure): boolean =>
    ['passed', 'failed', 'waived', 'warning', 'attested'].includes(results.get(check) ?? '');
  const of = (all: readonly ExpectedFailure[], id: string) => all.find(({ check }) => check === id);
  return {
    fresh: found.flatMap((one) => without(one, of(expected, one.check))),
    gone: asked.filter(examined).flatMap((one) => without(one, of(found, one.check))),
    unseen: asked.filter((one) => !examined(one)),
    known: found.flatMap((one) => {
      const codes = one.codes.filter((code) => of(expected, one.check)?.codes.includes(code) === true);
      return codes.length === 0 ? [] : [{ check: one.check, codes }];
    }),
  };
};
