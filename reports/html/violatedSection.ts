import type { Report } from '../report/report.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { anchor } from './anchor.ts';
import { both } from './both.ts';
import { clauseText } from './clauseText.ts';
import { markup, type Markup } from './markup.ts';

/** What decided against the platform, shortest way to the evidence; nothing when nothing did. */
export const violatedSection = (report: Report): Markup | null => {
  const violated = report.requirements.filter((requirement) => requirement.verdict === 'failed');
  if (violated.length === 0) return null;
  const failedChecks = new Map(report.checks.filter((check) => check.verdict === 'failed').map((check) => [check.id, check]));
  return markup`<section class="violated"><h2>${both(pageTexts.violated)} <span class="count">${violated.length}</span></h2><ol>${violated.map(
    (requirement) => markup`<li>
    <p class="violated-head"><span class="tag tag-clause">${both(clauseText(requirement.clause, report))}</span> <a href="#${anchor('requirement', requirement.id)}"><code>${requirement.id}</code></a></p>
    <p>${both(requirement.statement)}</p>
    <ul>${requirement.checks.flatMap((id) => {
      const check = failedChecks.get(id);
      return check === undefined ? [] : [markup`<li><a href="#${anchor('check', id)}">${both(check.findings[0]?.message ?? check.title)}</a></li>`];
    })}</ul></li>`,
  )}</ol></section>`;
};
