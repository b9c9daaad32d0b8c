import { findingCauses } from '../../report/findingCauses.ts';
import type { FindingCause } from '../../report/findingCauses.ts';
import type { Report } from '../../report/report.ts';
import { levelTexts } from '../../text/names/levelTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { reportPageTexts } from '../../text/names/reportPageTexts.ts';
import { runVerdictTexts } from '../../text/names/runVerdictTexts.ts';
import { verdictTexts } from '../../text/names/verdictTexts.ts';
import { whyItMatters } from '../../text/whyItMatters.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

/** More of one cause tell nothing new, and the page must open on a telephone. */
const mostPlaces = 12;
const mostHints = 3;
const mostCauses = 60;

const places = ({ found }: FindingCause): Content => {
  const named = found.slice(0, mostPlaces);
  return markup`<ul class="places">${named.map(
    ({ check, finding }) =>
      markup`<li><a href="#${anchor('check', check.id)}"><code>${check.id}</code></a> ${finding.pointer === undefined ? both(finding.message) : markup`<code class="pointer">${finding.pointer.slice(0, 300)}</code>`}</li>`,
  )}</ul>${found.length > named.length && markup`<p class="small">+${found.length - named.length} ${both(reportPageTexts.moreInReport)}</p>`}`;
};

const card = (cause: FindingCause, report: Report): Markup => {
  const [first] = cause.found;
  const clauses = [...new Set(cause.found.flatMap(({ check }) => check.clauses))];
  return markup`<li class="${cause.violates ? 'cause cause-violates' : 'cause'}">
<p class="deciding-head">${cause.level !== null && markup`<span class="tag">${both(levelTexts[cause.level].short)}</span> `}${clauses.map((clause) => markup`<span class="tag tag-clause">${clause}</span> `)}<span class="tag">${both(cause.violates ? runVerdictTexts.nonconformant.name : verdictTexts.warning.name)}</span> <span class="count">${cause.found.length} ${both(reportPageTexts.occurrences)}</span></p>
<p class="finding-message">${both(cause.message)}</p>
${first !== undefined && markup`<p class="why"><b>${both(pageTexts.whyItMatters)}</b> ${both(whyItMatters(first.check, first.finding, report))}</p>`}
${cause.hints.slice(0, mostHints).map((hint) => markup`<p class="hint"><b>${both(pageTexts.hint)}</b> ${both(hint)}</p>`)}
<details${cause.found.length <= 3 && markup` open`}><summary>${both(reportPageTexts.places)}</summary>${places(cause)}</details></li>`;
};

/** Findings by cause: what to mend, why it matters, and where it shows. */
export const causesSection = (report: Report): Content => {
  const causes = findingCauses(report);
  return (
    causes.length > 0 &&
    markup`<section class="deciding causes" id="causes"><h2>${both(reportPageTexts.causes)} <span class="count">${causes.length}</span></h2><p class="small">${both(reportPageTexts.causesMeaning)}</p><ol>${causes.slice(0, mostCauses).map((cause) => card(cause, report))}</ol>${causes.length > mostCauses && markup`<p class="small">+${causes.length - mostCauses} ${both(reportPageTexts.findingsLeftOut)}</p>`}</section>`
  );
};
