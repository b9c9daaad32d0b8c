import { ambiguities } from '../../../spec/indicators/ambiguities.ts';
import type { Report, ReportedIndicator, ReportedQuantity } from '../../report/report.ts';
import { dimensionText } from '../../text/dimensionText.ts';
import { indicatorTableTexts } from '../../text/names/indicatorTableTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { platformKindTexts } from '../../text/names/platformKindTexts.ts';
import { reasonText } from '../../../suites/engine/verdict/reasonText.ts';
import { showNumber } from '../../text/showNumber.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

/** Longer breakdowns stay in report.json. */
const mostParts = 12;

const breakdown = ({ id, breakdown: parts }: Pick<ReportedIndicator, 'id' | 'breakdown'>): Content =>
  parts.length > 0 &&
  markup`<details class="breakdown"><summary>${both(pageTexts.breakdown)} ${parts.length}</summary><table>${parts.slice(0, mostParts).map((part) => markup`<tr><td>${Object.entries(part.dimensions).map(([dimension, code], at) => [at > 0 && ' · ', both(dimensionText(id, dimension, code))])}</td><td class="cell-number">${part.value === null ? '–' : showNumber(part.value)}</td></tr>`)}</table>${parts.length > mostParts && markup`<p class="small">${both(pageTexts.shortened)}</p>`}</details>`;

/** Whether a reading is one of those that a key of the profile chooses among. */
const isReadingOf = (key: string, reading: string): boolean =>
  ambiguities.some(({ decidedBy, readings: of = {} }) => decidedBy === key && Object.hasOwn(of, reading));

/** The readings that were not chosen, and what in the profile chose. */
const readings = ({
  readings: all = [],
  decidedBy = [],
  unit,
}: Pick<ReportedIndicator, 'readings' | 'decidedBy' | 'unit'>): Content => [
  all
    .filter(({ chosen }) => !chosen)
    .map(
      ({ id, name, value, unit: own }) =>
        markup`<p class="small reading">${both(pageTexts.otherReading)} <code>${id}</code> ${both(name)}: ${value === null ? '–' : [showNumber(value), ' ', both(own ?? unit)]}</p>`,
    ),
  decidedBy.length > 0 &&
    markup`<p class="small">${both(pageTexts.decidedByProfile)} ${decidedBy.map((key) => [markup`<code>indicators.${key}</code> `, all.filter(({ id, chosen }) => chosen && isReadingOf(key, id)).map(({ id }) => markup`= <code>${id}</code> `)])}</p>`,
];

/** What the text asks for beside the 54. */
const besideCard = (quantities: readonly ReportedQuantity[]): Content =>
  quantities.length > 0 &&
  markup`<div class="card"><h3>${both(pageTexts.besideTheTables)}</h3><table class="indicators"><tbody>${quantities.map(
    (one) => markup`<tr class="quantity-${one.status}">
<td class="cell-row">${one.clause}</td>
<td class="cell-main">${both(one.name)}<br><code class="small">${one.id}</code>${one.definition !== undefined && markup`<p class="small">${both(one.definition)}</p>`}</td>
<td class="cell-value">${one.value === null ? [markup`<span class="absent">${both(pageTexts.absent)}</span>`, one.reason !== null && markup`<p class="small">${both(one.detail ?? reasonText(one.reason))}</p>`] : [markup`<b>${showNumber(one.value)}</b> `, both(one.unit)]}${readings(one)}${(one.notes ?? []).map((note) => markup`<p class="small doubt">${both(note)}</p>`)}${breakdown(one)}</td></tr>`,
  )}</tbody></table></div>`;

const row = (
  indicator: ReportedIndicator,
  several: boolean,
): Markup => markup`<tr class="indicator-${indicator.status}">
<td class="cell-row">${indicator.row}</td>
<td class="cell-main">${both(indicator.name)}${several && [' ', markup`<span class="tag">${both(platformKindTexts[indicator.platform])}</span>`]}<br><code class="small">${indicator.id}</code>${indicator.closedLoop !== undefined && markup`<p class="small loop">${both(indicator.closedLoop.agreed === null ? pageTexts.loopOpen : indicator.closedLoop.agreed ? pageTexts.loopAgrees : pageTexts.loopDiffers)}</p>`}</td>
<td class="cell-value">${indicator.value === null ? [markup`<span class="absent">${both(pageTexts.absent)}</span>`, indicator.reason !== null && markup`<p class="small">${both(indicator.detail ?? reasonText(indicator.reason))}</p>`] : [markup`<b>${showNumber(indicator.value)}</b> `, both(indicator.unit)]}${readings(indicator)}${(indicator.notes ?? []).map((note) => markup`<p class="small doubt">${both(note)}</p>`)}${breakdown(indicator)}</td></tr>`;

/** The indicators this run computed, by table of the draft, each with its value or why there is none. */
export const indicatorsSection = (report: Report): Markup => {
  const several = new Set(report.indicators.map((indicator) => indicator.platform)).size > 1;
  const tables = [...new Set(report.indicators.map((indicator) => indicator.table))];
  const computed = report.indicators.filter((indicator) => indicator.value !== null).length;
  return markup`<section id="indicators"><h2>${both(pageTexts.indicators)} <span class="count">${computed} / ${report.indicators.length}</span></h2>
${tables.length === 0 ? markup`<p class="empty">${both(pageTexts.noIndicators)}</p>` : markup`<div class="tables">${tables.map((table) => markup`<div class="card"><h3>${both(pageTexts.table)} ${table}${indicatorTableTexts[table] && [' ', both(indicatorTableTexts[table])]}</h3><table class="indicators"><tbody>${report.indicators.filter((indicator) => indicator.table === table).map((indicator) => row(indicator, several))}</tbody></table></div>`)}${besideCard(report.quantities)}</div>`}</section>`;
};
