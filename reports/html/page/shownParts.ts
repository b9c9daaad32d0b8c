import type { Report, ReportedCheck, ReportedFinding } from '../../report/report.ts';
import { violatingChecks } from '../../report/violatingChecks.ts';
import { evidenceCard } from '../cards/evidenceCard.ts';
import { findingCard } from '../cards/findingCard.ts';
import type { Markup } from './markup.ts';

/** What of a check stands in the page, ready made; the rest is in report.json. */
export interface ShownPart {
  readonly findings: readonly Markup[];
  readonly evidence: readonly Markup[];
}

type Evidences = ReadonlyMap<ReportedCheck, { readonly ids: ReadonlySet<string>; readonly cards: readonly Markup[] }>;

/** Bytes of the page, which must open on a telephone: below 3 MB with all that stands in it besides. */
const forFindings = 900_000;
const forEvidence = 600_000;
/** The first of a check always stand, whatever the others took. */
const firstFindings = 2;
const mostFindings = 60;
const mostEvidence = 40;

const size = ({ html }: Markup): number => Buffer.byteLength(html);

/** Takes what fits into so many bytes. */
const budget = (bytes: number): ((part: Markup) => boolean) => {
  let left = bytes;
  return (part) => {
    const fits = size(part) <= left;
    if (fits) left -= size(part);
    return fits;
  };
};

const findingsOf = (
  report: Report,
  important: readonly ReportedCheck[],
  evidence: Evidences,
): ReadonlyMap<ReportedCheck, readonly Markup[]> => {
  const fits = budget(forFindings);
  const shown = new Map<ReportedCheck, Markup[]>();
  const take = (check: ReportedCheck, findings: readonly ReportedFinding[], anyway: boolean): void => {
    const mine = shown.get(check) ?? [];
    shown.set(check, mine);
    for (const finding of findings) {
      const card = findingCard(finding, { check, report, shows: (id) => evidence.get(check)?.ids.has(id) ?? false });
      const fitting = fits(card);
      if (!fitting && !anyway) return;
      mine.push(card);
    }
  };
  for (const check of important) take(check, check.findings.slice(0, firstFindings), true);
  for (const check of important) take(check, check.findings.slice(firstFindings, mostFindings), false);
  return shown;
};

/** What findings rest on first, then what belongs to checks that were not passed, then the rest. */
const evidenceOf = (important: readonly ReportedCheck[]): Evidences => {
  const fits = budget(forEvidence);
  const all = important.flatMap((check) => {
    const cited = new Set(check.findings.flatMap(({ evidence }) => evidence ?? []));
    return check.evidence.slice(0, mostEvidence).map((evidence, at) => ({
      check,
      evidence,
      at,
      rank: cited.has(evidence.id) ? 0 : check.verdict === 'passed' ? 2 : 1,
    }));
  });
  const shown = new Map<ReportedCheck, { readonly at: number; readonly id: string; readonly card: Markup }[]>();
  for (const { check, evidence, at } of all.toSorted((a, b) => a.rank - b.rank)) {
    const card = evidenceCard(evidence, at + 1);
    if (fits(card)) shown.set(check, [...(shown.get(check) ?? []), { at, id: evidence.id, card }]);
  }
  return new Map(
    [...shown].map(([check, kept]) => [
      check,
      { ids: new Set(kept.map(({ id }) => id)), cards: kept.toSorted((x, y) => x.at - y.at).map(({ card }) => card) },
    ]),
  );
};

/** Chooses what of findings and evidence stands in the page: what decides the verdict goes first. */
export const shownParts = (report: Report): ((check: ReportedCheck) => ShownPart) => {
  const violating = new Set(violatingChecks(report));
  const order = (check: ReportedCheck): number => (violating.has(check) ? 0 : check.findings.length > 0 ? 1 : 2);
  const important = report.checks.toSorted((a, b) => order(a) - order(b));
  const evidence = evidenceOf(important);
  const findings = findingsOf(report, important, evidence);
  return (check) => ({ findings: findings.get(check) ?? [], evidence: evidence.get(check)?.cards ?? [] });
};
