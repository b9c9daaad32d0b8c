import type { Localized } from '../../spec/localized.ts';
import type { Finding } from '../../suites/engine/verdict/finding.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';
import { compareText } from '../report/compareText.ts';
import type { Report } from '../report/report.ts';
import { changeOrder } from './changeOrder.ts';
import type { Change, ChangeKind, Circumstance, ComparedRun, Comparison } from './comparison.ts';

interface Item {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly title: Localized;
  readonly verdict: Verdict;
  readonly findings: ReturnType<typeof placed>;
}

const kindOf = (before: Verdict | undefined, after: Verdict | undefined, sameFindings: boolean): ChangeKind | null => {
  if (after === undefined) return 'removed';
  if (after === 'failed' && before !== 'failed') return 'newly-failing';
  if (before === undefined) return 'added';
  if (before === after) return sameFindings ? null : 'findings';
  if (before !== 'failed') return 'other';
  return after === 'passed' ? 'fixed' : 'no-longer-examined';
};

/** Which candidate it is. The reference access platform gets another port, so another fingerprint, each time it is started. */
const identity = ({ target }: Report): string =>
  target.origin === 'reference' ? `reference ${target.kind} ${target.platformId}` : target.fingerprint;

/** The findings with their place told relative to the candidate's own address. */
const placed = (findings: readonly Finding[], url: string): readonly (Finding & { readonly place: string })[] =>
  findings.map((finding) => ({ ...finding, place: (finding.pointer ?? '').replaceAll(url, '') }));

const only = (these: Item | undefined, those: Item | undefined): readonly Finding[] =>
  (these?.findings ?? [])
    .filter((finding) => !those?.findings.some((other) => other.code === finding.code && other.place === finding.place))
    .map(({ place: _place, ...finding }) => finding);

const changes = (before: readonly Item[], after: readonly Item[]): readonly Change[] => {
  const old = new Map(before.map((item) => [item.id, item]));
  const young = new Map(after.map((item) => [item.id, item]));
  const found = [...new Set([...old.keys(), ...young.keys()])].flatMap((id): readonly Change[] => {
    const one = old.get(id);
    const other = young.get(id);
    const known = other ?? one;
    if (known === undefined) return [];
    const appeared = only(other, one);
    const gone = only(one, other);
    const kind = kindOf(one?.verdict, other?.verdict, appeared.length + gone.length === 0);
    return kind === null
      ? []
      : [
          {
            id,
            clauses: known.clauses,
            title: known.title,
            kind,
            before: one?.verdict ?? null,
            after: other?.verdict ?? null,
            appeared,
            gone,
          },
        ];
  });
  return found.sort((a, b) => changeOrder.indexOf(a.kind) - changeOrder.indexOf(b.kind) || compareText(a.id, b.id));
};

const compared = ({ verdict, run, target, profile: { id, version, hash }, summary }: Report): ComparedRun => ({
  verdict,
  run,
  target,
  profile: { id, version, hash },
  summary,
});

const checkItems = (report: Report): readonly Item[] =>
  report.checks.map(({ id, clauses, title, verdict, findings }) => ({
    id,
    clauses,
    title,
    verdict,
    findings: placed(findings, report.target.url),
  }));

const requirementItems = (report: Report): readonly Item[] =>
  report.requirements.map(({ id, clause, statement, verdict }) => ({
    id,
    clauses: [clause],
    title: statement,
    verdict,
    findings: [],
  }));

/** What `after` says that `before` did not. The order of the two matters, that of their lines does not. */
export const compareReports = (before: Report, after: Report): Comparison => {
  const differs = (of: (report: Report) => unknown): boolean =>
    JSON.stringify(of(before)) !== JSON.stringify(of(after));
  const circumstances: readonly (readonly [Circumstance, (report: Report) => unknown])[] = [
    ['target', identity],
    ['faults', (report) => report.target.faults.toSorted()],
    ['suite', (report) => report.run.heyan.version],
    ['profile', (report) => report.profile.hash],
    ['gate', (report) => report.gate.name],
    ['selection', (report) => report.run.selection.toSorted()],
    ['browser', (report) => report.run.browser],
  ];
  const checks = changes(checkItems(before), checkItems(after));
  const requirements = changes(requirementItems(before), requirementItems(after));
  return {
    before: compared(before),
    after: compared(after),
    circumstances: circumstances.filter(([, of]) => differs(of)).map(([name]) => name),
    checks,
    requirements,
    regressed: [...checks, ...requirements].some(
      (change) =>
        change.kind === 'newly-failing' ||
        change.kind === 'no-longer-examined' ||
        (change.kind === 'removed' && change.before === 'failed'),
    ),
  };
};
