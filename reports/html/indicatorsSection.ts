import type { Report, ReportedIndicator } from '../report/report.ts';
import { dimensionText } from '../text/dimensionText.ts';
import { indicatorTableTexts } from '../text/indicatorTableTexts.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { platformKindTexts } from '../text/platformKindTexts.ts';
import { reasonText } from '../text/reasonText.ts';
import { showNumber } from '../text/showNumber.ts';
import { both } from './both.ts';
import { markup, type Content, type Markup } from './markup.ts';

/** Longer breakdowns stay in report.json. */
const mostParts = 12;

const breakdown = ({ id, breakdown: parts }: ReportedIndicator): Content =>
  parts.length > 0 &&
  markup`<details class="breakdown"><summary>${both(pageTexts.breakdown)} ${parts.length}</summary><table>${parts.slice(0, mostParts).map((part) => markup`<tr><td>${Object.entries(part.dimensions).map(([dimension, code], at) => [at > 0 && ' · ', both(dimensionText(id, dimension, code))])}</td><td class="cell-number">${part.value === null ? '–' : showNumber(part.value)}</td></tr>`)}</table>${parts.length > mostParts && markup`<p class="small">${both(pageTexts.shortened)}</p>`}</details>`;

const row = (indicator: ReportedIndicator, several: boolean): Markup => markup`<tr class="indicator-${indicator.status}">
<td class="cell-row">${indicator.row}</td>
<td class="cell-main">${both(indicator.name)}${several && [' ', markup`<span class="tag">${both(platformKindTexts[indicator.platform])}</span>`]}<br><code class="small">${indicator.id}</code></td>
<td class="cell-value">${indicator.value === null ? [markup`<span class="absent">${both(pageTexts.absent)}</span>`, indicator.reason !== null && markup`<p class="small">${both(indicator.detail ?? reasonText(indicator.reason))}</p>`] : [markup`<b>${showNumber(indicator.value)}</b> `, both(indicator.unit)]}${(indicator.notes ?? []).map((note) => markup`<p class="small doubt">${both(note)}</p>`)}${breakdown(indicator)}</td></tr>`;

/** The indicators this run computed, by table of the draft, each with its value or why there is none. */
export const indicatorsSection = (report: Report): Markup => {
  const several = new Set(report.indicators.map((indicator) => indicator.platform)).size > 1;
  const tables = [...new Set(report.indicators.map((indicator) => indicator.table))];
  const computed = report.indicators.filter((indicator) => indicator.value !== null).length;
  return markup`<section id="indicators"><h2>${both(pageTexts.indicators)} <span class="count">${computed} / ${report.indicators.length}</span></h2>
${tables.length === 0 ? markup`<p class="empty">${both(pageTexts.noIndicators)}</p>` : markup`<div class="tables">${tables.map((table) => markup`<div class="card"><h3>${both(pageTexts.table)} ${table}${indicatorTableTexts[table] && [' ', both(indicatorTableTexts[table])]}</h3><table class="indicators"><tbody>${report.indicators.filter((indicator) => indicator.table === table).map((indicator) => row(indicator, several))}</tbody></table></div>`)}</div>`}</section>`;
};
