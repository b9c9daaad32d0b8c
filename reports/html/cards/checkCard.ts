import type { Localized } from '../../../spec/localized.ts';
import { basisTexts } from '../../text/names/basisTexts.ts';
import { reasonText } from '../../../suites/engine/verdict/reasonText.ts';
import { checkLevel } from '../../report/checkLevel.ts';
import { enclosingClauses } from '../../report/enclosingClauses.ts';
import type { Report, ReportedCheck } from '../../report/report.ts';
import { channelTexts } from '../../text/names/channelTexts.ts';
import { checkExplanation } from '../../text/checkExplanation.ts';
import { levelTexts } from '../../text/names/levelTexts.ts';
import { waiverText } from '../../text/waiverText.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { reportPageTexts } from '../../text/names/reportPageTexts.ts';
import { reproduceCommand } from '../../text/reproduceCommand.ts';
import { showDuration } from '../../text/showDuration.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { copyable } from '../page/copyable.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';
import type { ShownPart } from '../page/shownParts.ts';
import { verdictPill } from './verdictPill.ts';

const leftOut = (count: number, what: Localized): Content =>
  count > 0 && markup`<p class="small">+${count} ${both(what)}</p>`;

const verified = (check: ReportedCheck, report: Report): Content =>
  check.verifies.map((id) => {
    const requirement = report.requirements.find((one) => one.id === id);
    return requirement === undefined
      ? markup`<li><code>${id}</code></li>`
      : markup`<li><a href="#${anchor('requirement', id)}"><span class="tag tag-clause">${requirement.clause}</span> ${both(requirement.statement)}</a></li>`;
  });

/** One check: a line when closed; verdict, requirements, findings, evidence and the command to repeat it when open. */
export const checkCard = (
  check: ReportedCheck,
  report: Report,
  shown: ShownPart & { readonly open: boolean },
): Markup => {
  const clauses = [...new Set(check.clauses.flatMap((clause) => enclosingClauses(clause, report.clauses)))];
  const level = checkLevel(check, report);
  return markup`<details class="check check-${check.verdict}" id="${anchor('check', check.id)}" data-item data-verdict="${check.verdict}" data-channel="${check.channel}" data-clauses="${clauses.join(' ')}"${shown.open && markup` open`}>
<summary>${verdictPill(check.verdict)}<span class="check-title">${both(check.title)} <code>${check.id}</code></span><span class="check-tags">${check.clauses.map((clause) => markup`<span class="tag tag-clause">${clause}</span>`)}</span><span class="check-time">${showDuration(check.durationMs)}</span></summary>
<div class="check-body">
<p>${both(checkExplanation(check))}</p>
<dl class="inline"><div><dt>${both(pageTexts.channel)}</dt><dd>${both(channelTexts[check.channel])}</dd></div><div><dt>${both(pageTexts.basis)}</dt><dd>${both(basisTexts[check.basis])}</dd></div>${level !== null && markup`<div><dt>${both(pageTexts.level)}</dt><dd>${both(levelTexts[level].short)}</dd></div>`}${check.reason !== null && check.detail !== undefined && markup`<div><dt>${both(pageTexts.reason)}</dt><dd>${both(reasonText(check.reason))}</dd></div>`}</dl>
${check.waiver && markup`<p class="waiver">${both(waiverText(check.waiver))}</p>`}
${(check.supply ?? []).map(({ how }) => markup`<p class="hint"><b>${both(pageTexts.missing)}</b> ${both(how)}</p>`)}
<h4>${both(pageTexts.verifies)}</h4><ul class="verifies">${verified(check, report)}</ul>
${check.findings.length > 0 && markup`<h4>${both(pageTexts.findings)} <span class="count">${check.findings.length}</span></h4><ol class="findings">${shown.findings}</ol>`}${leftOut(check.findings.length - shown.findings.length, reportPageTexts.findingsLeftOut)}
${check.evidence.length > 0 && markup`<h4>${both(pageTexts.evidence)} <span class="count">${check.evidence.length}</span></h4>${shown.evidence}`}${leftOut(check.evidence.length - shown.evidence.length, reportPageTexts.evidenceLeftOut)}
<h4>${both(pageTexts.reproduce)}</h4>${copyable(reproduceCommand(report, check.id))}
</div></details>`;
};
