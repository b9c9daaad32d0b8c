import type { Localized } from '../../spec/localized.ts';
import { reasonText } from '../../suites/engine/verdict/reasonText.ts';
import type { Report, ReportedCheck } from './report.ts';
import { requirementsThat } from './requirementsThat.ts';

/** One reason why something that applies was not exercised, and all that it concerns. */
export interface OpenCause {
  readonly text: Localized;
  readonly checks: readonly string[];
  readonly requirements: readonly string[];
}

type Open = Pick<Report, 'checks' | 'requirements' | 'missing'>;

const causeOf = ({ reason, detail }: Pick<ReportedCheck, 'reason' | 'detail'>): Localized =>
  detail ?? reasonText(reason ?? 'not-exercised');

/**
 * Why requirements stay open although nothing in `missing` would help: grouped, so that one cause is told once, the one that
 * concerns most first.
 */
export const openCauses = (report: Open): readonly OpenCause[] => {
  const open = requirementsThat(report, 'open');
  const supplied = new Set(report.missing.flatMap(({ requirements }) => requirements));
  const causes = new Map<string, { text: Localized; checks: Set<string>; requirements: Set<string> }>();
  const cause = (text: Localized) => {
    const known = causes.get(text.en) ?? { text, checks: new Set<string>(), requirements: new Set<string>() };
    causes.set(text.en, known);
    return known;
  };
  for (const check of report.checks) {
    if (check.verdict !== 'inconclusive' || (check.supply?.length ?? 0) > 0) continue;
    const known = cause(causeOf(check));
    known.checks.add(check.id);
    for (const { id } of open) if (check.verifies.includes(id)) known.requirements.add(id);
  }
  const explained = new Set([...causes.values()].flatMap(({ requirements }) => [...requirements]));
  for (const { id, reason } of open)
    if (!explained.has(id) && !supplied.has(id)) cause(reasonText(reason ?? 'not-exercised')).requirements.add(id);
  return [...causes.values()]
    .map(({ text, checks, requirements }) => ({ text, checks: [...checks], requirements: [...requirements] }))
    .sort((a, b) => b.requirements.length - a.requirements.length || b.checks.length - a.checks.length);
};
