import type { Localized } from '../../spec/localized.ts';
import type { Finding } from '../../suites/engine/verdict/finding.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import { compareText } from '../report/compareText.ts';
import type { ReportedRequirement } from '../report/report.ts';
import { changeOrder } from './changeOrder.ts';
import type { Change, ChangeKind } from './comparison.ts';

/** A check or a requirement of one run, as far as it is compared. */
export interface Item {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly title: Localized;
  readonly verdict: Verdict;
  readonly standing?: ReportedRequirement['standing'];
  /** A violation, waived or not. */
  readonly violated: boolean;
  readonly shown: boolean;
  /** Each with its place told relative to the candidate's own address. */
  readonly findings: readonly (Finding & { readonly place: string })[];
}

const kindOf = (before: Item | undefined, after: Item | undefined, sameFindings: boolean): ChangeKind | null => {
  if (after === undefined) return 'removed';
  if (after.violated && before?.violated !== true) return 'newly-failing';
  if (before === undefined) return 'added';
  if (before.violated && !after.violated) return after.shown ? 'fixed' : 'no-longer-examined';
  if (before.verdict === after.verdict && before.standing === after.standing) return sameFindings ? null : 'findings';
  return 'other';
};

const only = (these: Item | undefined, those: Item | undefined): readonly Finding[] =>
  (these?.findings ?? [])
    .filter((finding) => !those?.findings.some((other) => other.code === finding.code && other.place === finding.place))
    .map(({ place: _place, ...finding }) => finding);

/** What changed from one list to the other, what needs attention first. */
export const changesOf = (before: readonly Item[], after: readonly Item[]): readonly Change[] => {
  const old = new Map(before.map((item) => [item.id, item]));
  const young = new Map(after.map((item) => [item.id, item]));
  const found = [...new Set([...old.keys(), ...young.keys()])].flatMap((id): readonly Change[] => {
    const one = old.get(id);
    const other = young.get(id);
    const known = other ?? one;
    if (known === undefined) return [];
    const appeared = only(other, one);
    const gone = only(one, other);
    const kind = kindOf(one, other, appeared.length + gone.length === 0);
    if (kind === null) return [];
    const { clauses, title } = known;
    const standing = { before: one?.standing ?? null, after: other?.standing ?? null };
    return [
      {
        id,
        clauses,
        title,
        kind,
        before: one?.verdict ?? null,
        after: other?.verdict ?? null,
        ...(known.standing === undefined ? {} : { standing }),
        appeared,
        gone,
      },
    ];
  });
  return found.sort((a, b) => changeOrder.indexOf(a.kind) - changeOrder.indexOf(b.kind) || compareText(a.id, b.id));
};
