import { reasonText } from '../../../suites/engine/verdict/reasonText.ts';
import type { Report, ReportedRequirement } from '../../report/report.ts';
import { requirementsThat } from '../../report/requirementsThat.ts';
import { violatingChecks } from '../../report/violatingChecks.ts';
import { levelTexts } from '../../text/names/levelTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { waiverText } from '../../text/waiverText.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { clauseText } from '../page/clauseText.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

/** What it says itself, where that is what it breaks the requirement by. */
const ownWord = ({ id, reason }: ReportedRequirement, { declaration }: Report): Content => {
  if (reason !== 'declared-not-supported') return null;
  const answer = declaration.requirements[id];
  return markup`<li>${both(reasonText(reason))}${answer?.answer === 'not-supported' && ` · ${answer.reason}`}</li>`;
};

/** A requirement with the checks that decided it, each leading to its card. */
const item = (requirement: ReportedRequirement, report: Report): Markup => {
  const deciding = violatingChecks(report).filter((check) => requirement.checks.includes(check.id));
  return markup`<li>
    <p class="deciding-head"><span class="tag tag-clause">${both(clauseText(requirement.clause, report))}</span>${requirement.level !== null && markup` <span class="tag">${both(levelTexts[requirement.level].short)}</span>`} <a href="#${anchor('requirement', requirement.id)}"><code>${requirement.id}</code></a></p>
    <p>${both(requirement.statement)}</p>
    <ul>${deciding.map((check) => markup`<li><a href="#${anchor('check', check.id)}">${both(check.findings[0]?.message ?? check.title)}</a></li>`)}${ownWord(requirement, report)}</ul>${requirement.waiver && markup`<p class="waiver">${both(waiverText(requirement.waiver))}</p>`}</li>`;
};

/** What is violated, shortest way to the evidence; a waived violation stands here as any other. */
export const decidingSection = (report: Report): Content => {
  const violated = requirementsThat(report, 'violated');
  return (
    violated.length > 0 &&
    markup`<section class="deciding deciding-violated"><h2>${both(pageTexts.violated)} <span class="count">${violated.length}</span></h2><ol>${violated.map((requirement) => item(requirement, report))}</ol></section>`
  );
};
