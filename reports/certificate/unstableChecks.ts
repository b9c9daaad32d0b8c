import type { Report } from '../report/report.ts';

/** Checks that did not come to the same verdict in every run, with what each said; `null`: it was not examined there. */
export const unstableChecks = (
  runs: readonly Report[],
): readonly { readonly id: string; readonly verdicts: readonly (string | null)[] }[] => {
  const ids = [...new Set(runs.flatMap(({ checks }) => checks.map(({ id }) => id)))].toSorted();
  return ids.flatMap((id) => {
    const verdicts = runs.map(({ checks }) => checks.find((check) => check.id === id)?.verdict ?? null);
    return new Set(verdicts).size > 1 ? [{ id, verdicts }] : [];
  });
};
