import { levels } from '../../suites/engine/verdict/level.ts';
import type { MissingSupply } from '../../suites/engine/verdict/missingSupply.ts';
import type { PastReport } from '../report/pastReport.ts';
import { violatingChecks } from '../report/violatingChecks.ts';
import { changesOf } from './changesOf.ts';
import type { Item } from './changesOf.ts';
import type { Change, Circumstance, ComparedRun, Comparison, LevelChange } from './comparison.ts';

/** Which candidate it is. The reference access platform gets another port, so another fingerprint, each time it is started. */
const identity = ({ target }: PastReport): string =>
  target.origin === 'reference' ? `reference ${target.kind} ${target.platformId}` : target.fingerprint;

const compared = ({
  schemaVersion,
  verdict,
  levels: all,
  gate,
  run,
  target,
  profile,
  summary,
}: PastReport): ComparedRun => ({
  schemaVersion,
  verdict,
  levels: all,
  gate,
  run,
  target,
  profile: { id: profile.id, version: profile.version, hash: profile.hash },
  summary,
});

const checkItems = (report: PastReport): readonly Item[] => {
  const violating = new Set(violatingChecks(report).map(({ id }) => id));
  return report.checks.map(({ id, clauses, title, verdict, findings }) => ({
    id,
    clauses,
    title,
    verdict,
    violated: violating.has(id),
    shown: verdict === 'passed',
    findings: findings.map((finding) => ({
      ...finding,
      place: (finding.pointer ?? '').replaceAll(report.target.url, ''),
    })),
  }));
};

const requirementItems = (report: PastReport): readonly Item[] =>
  report.requirements.map(({ id, clause, statement, verdict, standing }) => ({
    id,
    clauses: [clause],
    title: statement,
    verdict,
    standing,
    violated: standing === 'violated',
    shown: standing === 'held',
    findings: [],
  }));

const levelChanges = (before: PastReport, after: PastReport): readonly LevelChange[] | null => {
  const [then, now] = [before.levels, after.levels];
  if (then === null || now === null) return null;
  return levels
    .map((level) => ({ level, before: then[level].verdict, after: now[level].verdict }))
    .filter((one) => one.before !== one.after);
};

const supplyOnly = (these: readonly MissingSupply[], those: readonly MissingSupply[]): readonly MissingSupply[] =>
  these.filter(({ kind, name }) => !those.some((other) => other.kind === kind && other.name === name));

const missingChanges = ({ missing: then }: PastReport, { missing: now }: PastReport): Comparison['missing'] =>
  then === null || now === null ? null : { appeared: supplyOnly(now, then), gone: supplyOnly(then, now) };

const worse = ({ kind, before }: Change): boolean =>
  kind === 'newly-failing' || kind === 'no-longer-examined' || (kind === 'removed' && before === 'failed');

/** What `after` says that `before` did not. The order of the two matters, that of their lines does not. */
export const compareReports = (before: PastReport, after: PastReport): Comparison => {
  const differs = (of: (report: PastReport) => unknown): boolean =>
    JSON.stringify(of(before)) !== JSON.stringify(of(after));
  const circumstances: readonly (readonly [Circumstance, (report: PastReport) => unknown])[] = [
    ['rules', (report) => report.schemaVersion],
    ['target', identity],
    ['faults', (report) => report.target.faults.toSorted()],
    ['suite', (report) => report.run.heyan.version],
    ['profile', (report) => report.profile.hash],
    ['gate', (report) => report.gate.name],
    ['selection', (report) => report.run.selection.toSorted()],
    ['browser', (report) => report.run.browser],
  ];
  const checks = changesOf(checkItems(before), checkItems(after));
  const requirements = changesOf(requirementItems(before), requirementItems(after));
  const levelsChanged = levelChanges(before, after);
  return {
    before: compared(before),
    after: compared(after),
    circumstances: circumstances.filter(([, of]) => differs(of)).map(([name]) => name),
    levels: levelsChanged,
    gateChanged: differs(({ gate: { name, outcome } }) => [name, outcome]),
    missing: missingChanges(before, after),
    checks,
    requirements,
    regressed:
      [...checks, ...requirements].some(worse) || (levelsChanged ?? []).some((one) => one.before === 'conformant'),
  };
};
