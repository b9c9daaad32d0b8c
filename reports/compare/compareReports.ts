import type { Localized } from '../../spec/localized.ts';
import type { Finding } from '../../suites/engine/finding.ts';
import type { Verdict } from '../../suites/engine/verdict.ts';
import { compareText } from '../report/compareText.ts';
import type { Report } from '../report/report.ts';
import { changeOrder } from './changeOrder.ts';
import type { Change, ChangeKind, Circumstance, ComparedRun, Comparison } from './comparison.ts';

interface Item {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly title: Localized;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

const kindOf = (before: Verdict | undefined, after: Verdict | undefined, sameFindings: boolean): ChangeKind | null => {
  if (after === undefined) return 'removed';
  if (after === 'failed' && before !== 'failed') return 'newly-failing';
  if (before === undefined) return 'added';
  if (before === after) return sameFindings ? null : 'findings';
  if (before !== 'failed') return 'other';
  return after === 'passed' ? 'fixed' : 'no-longer-examined';
};

const only = (these: readonly Finding[], those: readonly Finding[]): readonly Finding[] =>
  these.filter((finding) => !those.some((other) => other.code === finding.code && other.pointer === finding.pointer));

const changes = (before: readonly Item[], after: readonly Item[]): readonly Change[] => {
  const old = new Map(before.map((item) => [item.id, item]));
  const young = new Map(after.map((item) => [item.id, item]));
  const found = [...new Set([...old.keys(), ...young.keys()])].flatMap((id): readonly Change[] => {
    const one = old.get(id);
    const other = young.get(id);
    const known = other ?? one;
    if (known === undefined) return [];
    const appeared = only(other?.findings ?? [], one?.findings ?? []);
    const gone = only(one?.findings ?? [], other?.findings ?? []);
    const kind = kindOf(one?.verdict, other?.verdict, appeared.length + gone.length === 0);
    return kind === null ? [] : [{ id, clauses: known.clauses, title: known.title, kind, before: one?.verdict ?? null, after: other?.verdict ?? null, appeared, gone }];
  });
  return found.sort((a, b) => changeOrder.indexOf(a.kind) - changeOrder.indexOf(b.kind) || compareText(a.id, b.id));
};

const compared = ({ verdict, run, target, profile: { id, version, hash }, summary }: Report): ComparedRun => ({ verdict, run, target, profile: { id, version, hash }, summary });

const asItems = (report: Report): readonly Item[] => report.requirements.map(({ id, clause, statement, verdict }) => ({ id, clauses: [clause], title: statement, verdict, findings: [] }));

/** What `after` says that `before` did not. The order of the two matters, that of their lines does not. */
export const compareReports = (before: Report, after: Report): Comparison => {
  const differs = (of: (report: Report) => unknown): boolean => JSON.stringify(of(before)) !== JSON.stringify(of(after));
  const circumstances: readonly (readonly [Circumstance, (report: Report) => unknown])[] = [
    ['target', (report) => report.target.fingerprint],
    ['faults', (report) => report.target.faults.toSorted()],
    ['suite', (report) => report.run.heyan.version],
    ['profile', (report) => report.profile.hash],
    ['strict', (report) => report.run.strict],
    ['selection', (report) => report.run.selection.toSorted()],
    ['browser', (report) => report.run.browser],
  ];
  const checks = changes(before.checks, after.checks);
  const requirements = changes(asItems(before), asItems(after));
  return {
    before: compared(before),
    after: compared(after),
    circumstances: circumstances.filter(([, of]) => differs(of)).map(([name]) => name),
    checks,
    requirements,
    regressed: [...checks, ...requirements].some((change) => change.kind === 'newly-failing' || change.kind === 'no-longer-examined' || (change.kind === 'removed' && change.before === 'failed')),
  };
};
