import { verdictOrder } from '../../report/verdictOrder.ts';
import type { Report, ReportedCarried } from '../../report/report.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { continuedLines } from '../../text/continuedLines.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { verdictPill } from '../cards/verdictPill.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

const row = ({ id, title, verdict, clauses, startedAt, runId }: ReportedCarried): Markup => markup`<tr>
  <td class="cell-verdict">${verdictPill(verdict)}</td>
  <td class="cell-main"><p>${both(title)}</p><p class="small"><code>${id}</code> · <span class="tag tag-clause">${clauses.join(' ')}</span></p></td>
  <td><time datetime="${startedAt}">${beijingTime(startedAt)}</time></td>
  <td><code>${runId}</code></td>
</tr>`;

/** What a run carries over: which run it continues, how things stand together, and each check that was not examined again with its time. */
export const continuesSection = (report: Report): Content => {
  const { continues } = report;
  if (continues === undefined) return false;
  const carried = continues.carried.toSorted(
    (a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict),
  );
  return markup`<section class="deciding deciding-open" id="continues"><h2>${both(pageTexts.continuesTitle)}</h2><ul>${continuedLines(report, continues).map((line) => markup`<li>${both(line)}</li>`)}</ul>
<details><summary>${both(pageTexts.carriedOver)} <span class="count">${carried.length}</span></summary><table class="card requirements"><thead><tr><th scope="col">${both(pageTexts.verdict)}</th><th scope="col">${both(pageTexts.checks)}</th><th scope="col">${both(pageTexts.startedAt)}</th><th scope="col">${both(pageTexts.runId)}</th></tr></thead><tbody>${carried.map(row)}</tbody></table></details></section>`;
};
