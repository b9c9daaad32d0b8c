import { levels } from '../../suites/engine/verdict/level.ts';
import type { MissingSupply } from '../../suites/engine/verdict/missingSupply.ts';
import type { PastReport } from '../report/pastReport.ts';
import { changesOf } from './changesOf.ts';
import { circumstancesOf } from './circumstancesOf.ts';
import { comparedItems } from './comparedItems.ts';
import { comparedRun } from './comparedRun.ts';
import type { Change, Comparison, LevelChange } from './comparison.ts';

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
  const checks = changesOf(comparedItems(before).checks, comparedItems(after).checks);
  const requirements = changesOf(comparedItems(before).requirements, comparedItems(after).requirements);
  const levelsChanged = levelChanges(before, after);
  return {
    before: comparedRun(before),
    after: comparedRun(after),
    circumstances: circumstancesOf(before, after),
    levels: levelsChanged,
    gateChanged: differs(({ gate: { name, outcome } }) => [name, outcome]),
    missing: missingChanges(before, after),
    checks,
    requirements,
    regressed:
      [...checks, ...requirements].some(worse) || (levelsChanged ?? []).some((one) => one.before === 'conformant'),
  };
};
