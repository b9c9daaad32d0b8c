import type { Localized } from '../../spec/localized.ts';
import { openRequirements } from '../report/openRequirements.ts';
import type { Report, ReportedRequirement } from '../report/report.ts';
import { checkExplanation } from '../text/checkExplanation.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { reasonText } from '../text/reasonText.ts';
import { anchor } from './anchor.ts';
import { both } from './both.ts';
import { clauseText } from './clauseText.ts';
import { markup, type Markup } from './markup.ts';

/** A requirement with the checks that decided it, each leading to its card. */
const item = (requirement: ReportedRequirement, report: Report): Markup => {
  const deciding = report.checks.filter(
    (check) => requirement.checks.includes(check.id) && check.verdict === requirement.verdict,
  );
  return markup`<li>
    <p class="deciding-head"><span class="tag tag-clause">${both(clauseText(requirement.clause, report))}</span> <a href="#${anchor('requirement', requirement.id)}"><code>${requirement.id}</code></a></p>
    <p>${both(requirement.statement)}</p>
    <ul>${deciding.map((check) => markup`<li><a href="#${anchor('check', check.id)}">${both(check.findings[0]?.message ?? checkExplanation(check))}</a></li>`)}${deciding.length === 0 && requirement.reason !== null && markup`<li>${both(reasonText(requirement.reason))}</li>`}</ul></li>`;
};

const section = (
  tone: 'violated' | 'open',
  title: Localized,
  requirements: readonly ReportedRequirement[],
  report: Report,
): Markup | null =>
  requirements.length === 0
    ? null
    : markup`<section class="deciding deciding-${tone}"><h2>${both(title)} <span class="count">${requirements.length}</span></h2><ol>${requirements.map((requirement) => item(requirement, report))}</ol></section>`;

/** What decided the verdict, shortest way to the evidence; nothing when nothing stood against the platform. */
export const decidingSection = (report: Report): readonly (Markup | null)[] => [
  section(
    'violated',
    pageTexts.violated,
    report.requirements.filter((requirement) => requirement.verdict === 'failed'),
    report,
  ),
  section('open', pageTexts.open, openRequirements(report), report),
];
