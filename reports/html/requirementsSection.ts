import type { Report, ReportedRequirement } from '../report/report.ts';
import { channelTexts } from '../text/channelTexts.ts';
import { enclosingClauses } from '../report/enclosingClauses.ts';
import { obligationTexts } from '../text/obligationTexts.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { partyTexts } from '../text/partyTexts.ts';
import { reasonText } from '../text/reasonText.ts';
import { anchor } from './anchor.ts';
import { both } from './both.ts';
import { clauseText } from './clauseText.ts';
import { markup, type Content, type Markup } from './markup.ts';
import { verdictPill } from './verdictPill.ts';

const row = (requirement: ReportedRequirement, report: Report): Markup => {
  const verdicts = new Map(report.checks.map((check) => [check.id, check.verdict]));
  return markup`<tr id="${anchor('requirement', requirement.id)}" class="${requirement.party === 'access-platform' ? 'ours' : 'elsewhere'}" data-item data-verdict="${requirement.verdict}" data-channel="${requirement.channel}" data-clauses="${enclosingClauses(requirement.clause, report.clauses).join(' ')}">
  <td class="cell-verdict">${verdictPill(requirement.verdict)}</td>
  <td class="cell-main"><p>${both(requirement.statement)}</p><p class="small"><code>${requirement.id}</code> · ${both(channelTexts[requirement.channel])}${requirement.party !== 'access-platform' && [' · ', both(partyTexts[requirement.party])]}${requirement.reason !== null && [' · ', both(reasonText(requirement.reason))]}</p></td>
  <td class="cell-obligation"><span class="tag tag-${requirement.obligation}">${both(obligationTexts[requirement.obligation])}</span></td>
  <td class="cell-checks">${requirement.checks.map((id) => markup`<a href="#${anchor('check', id)}"><span class="dot dot-${verdicts.get(id) ?? 'inconclusive'}"></span><code>${id}</code></a>`)}</td>
</tr>`;
};

const group = (clause: string, requirements: readonly ReportedRequirement[], report: Report): Content => markup`<tbody data-group>
<tr class="group"><th colspan="4" scope="rowgroup" id="${anchor('clause', clause)}">${both(clauseText(clause, report))}</th></tr>
${requirements.map((requirement) => row(requirement, report))}</tbody>`;

/** Every requirement with what it earned, grouped by clause. */
export const requirementsSection = (report: Report): Markup => {
  const clauses = [...new Set(report.requirements.map((requirement) => requirement.clause))];
  return markup`<section id="requirements"><h2>${both(pageTexts.requirements)} <span class="count">${report.requirements.length}</span></h2>
${
  clauses.length === 0
    ? markup`<p class="empty">${both(pageTexts.noRequirements)}</p>`
    : markup`<table class="card requirements"><thead><tr><th scope="col">${both(pageTexts.verdict)}</th><th scope="col">${both(pageTexts.requirement)}</th><th scope="col">${both(pageTexts.obligation)}</th><th scope="col">${both(pageTexts.checks)}</th></tr></thead>
${clauses.map((clause) => group(clause, report.requirements.filter((requirement) => requirement.clause === clause), report))}</table><p class="empty nothing" hidden>${both(pageTexts.nothingMatches)}</p>`
}</section>`;
};
