import type { Localized } from '../../spec/localized.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import { levels } from '../../suites/engine/verdict/level.ts';
import { checkLevel } from './checkLevel.ts';
import type { Report, ReportedCheck, ReportedFinding } from './report.ts';
import { violatingChecks } from './violatingChecks.ts';

/** Findings that one repair mends. */
export interface FindingCause {
  readonly codes: readonly string[];
  /** Of the first of them. */
  readonly message: Localized;
  /** What to do, each said once. */
  readonly hints: readonly Localized[];
  readonly violates: boolean;
  /** The lowest level that its checks bear on. */
  readonly level: Level | null;
  readonly found: readonly { readonly check: ReportedCheck; readonly finding: ReportedFinding }[];
}

type Found = FindingCause['found'][number];

/** Those of one code, and those that are told to do the same, belong together. */
const grouped = (all: readonly Found[]): readonly (readonly Found[])[] => {
  const groups = new Map<string, Found[]>();
  for (const one of all) {
    const names = [`code ${one.finding.code}`, `hint ${one.finding.hint.en}`];
    const known = [...new Set(names.flatMap((name) => groups.get(name) ?? []))];
    const lists = [...new Set(names.flatMap((name) => (groups.has(name) ? [groups.get(name)] : [])))];
    const joined = lists.length === 1 && lists[0] !== undefined ? lists[0] : known;
    joined.push(one);
    for (const name of names) groups.set(name, joined);
    // Two groups have become one: whatever named either names it now.
    if (lists.length > 1) for (const [name, list] of groups) if (lists.includes(list)) groups.set(name, joined);
  }
  return [...new Set(groups.values())];
};

const rank = ({ violates, level }: FindingCause): number =>
  (violates ? 0 : 10) + (level === null ? levels.length : levels.indexOf(level));

/** Findings of a run by cause: what violates before what warns, the lowest level first, then what was found most often. */
export const findingCauses = (report: Pick<Report, 'checks' | 'requirements'>): readonly FindingCause[] => {
  const violating = new Set(violatingChecks(report).map(({ id }) => id));
  const all = report.checks
    .filter(({ id, verdict }) => violating.has(id) || verdict === 'warning' || verdict === 'waived')
    .flatMap((check) => check.findings.map((finding) => ({ check, finding })));
  return grouped(all)
    .flatMap((found): readonly FindingCause[] => {
      const [first] = found;
      if (first === undefined) return [];
      const checks = [...new Set(found.map(({ check }) => check))];
      const touched = checks.map((check) => checkLevel(check, report));
      const level = levels.find((one) => touched.includes(one)) ?? null;
      const gravest = new Set(checks.filter((_check, at) => touched[at] === level));
      return [
        {
          codes: [...new Set(found.map(({ finding }) => finding.code))],
          message: first.finding.message,
          hints: [...new Map(found.map(({ finding }) => [finding.hint.en, finding.hint])).values()],
          violates: checks.some(({ id }) => violating.has(id)),
          level,
          // Those that decide the level first.
          found: found.toSorted((a, b) => Number(gravest.has(b.check)) - Number(gravest.has(a.check))),
        },
      ];
    })
    .sort((a, b) => rank(a) - rank(b) || b.found.length - a.found.length);
};
