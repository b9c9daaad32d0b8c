import type { Report, ReportedRequirement } from '../../report/report.ts';
import { channelTexts } from '../../text/names/channelTexts.ts';
import { enclosingClauses } from '../../report/enclosingClauses.ts';
import { attestationText } from '../../text/attestationText.ts';
import { levelTexts } from '../../text/names/levelTexts.ts';
import { obligationTexts } from '../../text/names/obligationTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { partyTexts } from '../../text/names/partyTexts.ts';
import { standingTexts } from '../../text/names/standingTexts.ts';
import { waiverText } from '../../text/waiverText.ts';
import { reasonText } from '../../../suites/engine/verdict/reasonText.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { clauseText } from '../page/clauseText.ts';
import { markup, type Markup } from '../page/markup.ts';
import { verdictPill } from '../cards/verdictPill.ts';

const row = (requirement: ReportedRequirement, report: Report): Markup => {
  const verdicts = new Map(report.checks.map((check) => [check.id, check.verdict]));
  return markup`<tr id="${anchor('requirement', requirement.id)}" data-item data-verdict="${requirement.verdict}" data-channel="${requirement.channel}" data-clauses="${enclosingClauses(requirement.clause, report.clauses).join(' ')}">
  <td class="cell-verdict">${verdictPill(requirement.verdict)}</td>
  <td class="cell-main"><p>${both(requirement.statement)}</p><p class="small"><code>${requirement.id}</code> · ${both(channelTexts[requirement.channel])}${requirement.party !== 'access-platform' && [' · ', both(partyTexts[requirement.party])]}${requirement.reason !== null && [' · ', both(reasonText(requirement.reason))]}</p>${requirement.waiver && markup`<p class="waiver">${both(waiverText(requirement.waiver))}</p>`}${requirement.attestation && markup`<p class="small">${both(attestationText(requirement.attestation))}</p>`}</td>
  <td class="cell-obligation"><span class="tag tag-${requirement.obligation}">${both(obligationTexts[requirement.obligation])}</span><p class="small">${requirement.level === null || requirement.standing === 'free' ? both(standingTexts.free) : [both(levelTexts[requirement.level].short), ' · ', both(standingTexts[requirement.standing])]}</p></td>
  <td class="cell-checks">${requirement.checks.map((id) => markup`<a href="#${anchor('check', id)}"><span class="dot dot-${verdicts.get(id) ?? 'inconclusive'}"></span><code>${id}</code></a>`)}</td>
</tr>`;
};

const table = (requirements: readonly ReportedRequirement[], report: Report): Markup => {
  const clauses = [...new Set(requirements.map((requirement) => requirement.clause))];
  return markup`<table class="card requirements"><thead><tr><th scope="col">${both(pageTexts.verdict)}</th><th scope="col">${both(pageTexts.requirement)}</th><th scope="col">${both(pageTexts.obligation)}</th><th scope="col">${both(pageTexts.checks)}</th></tr></thead>
${clauses.map(
  (clause) => markup`<tbody data-group>
<tr class="group"><th colspan="4" scope="rowgroup">${both(clauseText(clause, report))}</th></tr>
${requirements.filter((requirement) => requirement.clause === clause).map((requirement) => row(requirement, report))}</tbody>`,
)}</table>`;
};

/** Every requirement with what it earned, grouped by clause; those asked of others stand closed at the end. */
export const requirementsSection = (report: Report): Markup => {
  const foreign = (requirement: ReportedRequirement): boolean =>
    requirement.party !== 'access-platform' && requirement.verdict === 'not-applicable';
  const ours = report.requirements.filter((requirement) => !foreign(requirement));
  const others = report.requirements.filter(foreign);
  return markup`<section id="requirements"><h2>${both(pageTexts.requirements)} <span class="count" data-count="${report.requirements.length}">${report.requirements.length}</span></h2>
${
  report.requirements.length === 0
    ? markup`<p class="empty">${both(pageTexts.noRequirements)}</p>`
    : [
        ours.length > 0 && table(ours, report),
        others.length > 0 &&
          markup`<details class="others" data-group><summary>${both(pageTexts.requirementsOfOthers)} <span class="count" data-count="${others.length}">${others.length}</span></summary>${table(others, report)}</details>`,
        markup`<p class="empty nothing" hidden>${both(pageTexts.nothingMatches)}</p>`,
      ]
}</section>`;
};
