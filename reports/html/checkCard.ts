import { basisTexts } from '../text/basisTexts.ts';
import { enclosingClauses } from '../report/enclosingClauses.ts';
import type { Report, ReportedCheck } from '../report/report.ts';
import { channelTexts } from '../text/channelTexts.ts';
import { checkExplanation } from '../text/checkExplanation.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { reproduceCommand } from '../text/reproduceCommand.ts';
import { showDuration } from '../text/showDuration.ts';
import { anchor } from './anchor.ts';
import { both } from './both.ts';
import { copyable } from './copyable.ts';
import { evidenceCard } from './evidenceCard.ts';
import { findingCard } from './findingCard.ts';
import { markup, type Content, type Markup } from './markup.ts';
import { verdictPill } from './verdictPill.ts';

/** More evidence than this per check stays in report.json: the page must open on a telephone. */
const mostEvidence = 40;

const verified = (check: ReportedCheck, report: Report): Content =>
  check.verifies.map((id) => {
    const requirement = report.requirements.find((one) => one.id === id);
    return requirement === undefined
      ? markup`<li><code>${id}</code></li>`
      : markup`<li><a href="#${anchor('requirement', id)}"><span class="tag tag-clause">${requirement.clause}</span> ${both(requirement.statement)}</a></li>`;
  });

/** One check: a line when closed; verdict, requirements, findings, evidence and the command to repeat it when open. */
export const checkCard = (check: ReportedCheck, report: Report, open: boolean): Markup => {
  const clauses = [...new Set(check.clauses.flatMap((clause) => enclosingClauses(clause, report.clauses)))];
  const shown = check.evidence.slice(0, mostEvidence);
  return markup`<details class="check check-${check.verdict}" id="${anchor('check', check.id)}" data-item data-verdict="${check.verdict}" data-channel="${check.channel}" data-clauses="${clauses.join(' ')}"${open && markup` open`}>
<summary>${verdictPill(check.verdict)}<span class="check-title">${both(check.title)} <code>${check.id}</code></span><span class="check-tags">${check.clauses.map((clause) => markup`<span class="tag tag-clause">${clause}</span>`)}</span><span class="check-time">${showDuration(check.durationMs)}</span></summary>
<div class="check-body">
<p>${both(checkExplanation(check))}</p>
<dl class="inline"><div><dt>${both(pageTexts.channel)}</dt><dd>${both(channelTexts[check.channel])}</dd></div><div><dt>${both(pageTexts.basis)}</dt><dd>${both(basisTexts[check.basis])}</dd></div>${check.reason !== null && markup`<div><dt>${both(pageTexts.reason)}</dt><dd><code>${check.reason}</code></dd></div>`}</dl>
<h4>${both(pageTexts.verifies)}</h4><ul class="verifies">${verified(check, report)}</ul>
${check.findings.length > 0 && markup`<h4>${both(pageTexts.findings)} <span class="count">${check.findings.length}</span></h4><ol class="findings">${check.findings.map((finding) => findingCard(finding, check.evidence))}</ol>`}
${shown.length > 0 && markup`<h4>${both(pageTexts.evidence)} <span class="count">${check.evidence.length}</span></h4>${shown.map((evidence, at) => evidenceCard(evidence, at + 1))}`}
${check.evidence.length > shown.length && markup`<p class="small">${both(pageTexts.shortened)}</p>`}
<h4>${both(pageTexts.reproduce)}</h4>${copyable(reproduceCommand(report, check.id))}
</div></details>`;
};
