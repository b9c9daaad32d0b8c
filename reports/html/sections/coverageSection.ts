import { reasonText } from '../../../suites/engine/verdict/reasonText.ts';
import type { CoverageCell } from '../../../suites/engine/evidence/coverageRow.ts';
import { coverageWays } from '../../report/coverageWays.ts';
import { isForeign } from '../../report/isForeign.ts';
import type { Report, ReportedCoverage } from '../../report/report.ts';
import {
  coverageCellTexts,
  coverageRowTexts,
  coverageTexts,
  coverageWayTexts,
} from '../../text/names/coverageTexts.ts';
import { indicatorTableTexts } from '../../text/names/indicatorTableTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { showNumber } from '../../text/showNumber.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

const signs: Readonly<Record<ReportedCoverage['state'], string>> = {
  obtained: '✓',
  'not-offered': '✗',
  'not-exercised': '?',
  'not-this-party': '–',
  'not-this-kind': '–',
};

type Known = ReadonlyMap<string, Report['indicators'][number]>;

const evidence = (ids: readonly string[], report: Report): Content =>
  ids
    .filter((id) => report.checks.some((check) => check.id === id))
    .map((id, at) => markup` <a class="number" href="#${anchor('check', id)}" title="${id}">${at + 1}</a>`);

const why = ({ detail, reason }: CoverageCell): Content => {
  const text = detail ?? (reason === undefined ? undefined : reasonText(reason));
  return text !== undefined && markup`<p class="small">${both(text)}</p>`;
};

/** What one way gave; a way the text does not let stand is told apart, and what it gave does not count. */
const cellOf = (cell: CoverageCell | undefined, unit: Content, report: Report): Content => {
  if (cell === undefined || (!cell.allowed && cell.state !== 'obtained'))
    return markup`<span class="closed-text">${both(coverageTexts.notAllowed)}</span>`;
  return [
    markup`<span class="sign" aria-hidden="true">${cell.state === 'not-offered' ? '–' : signs[cell.state]}</span> `,
    cell.value === null ? both(coverageCellTexts[cell.state]) : [markup`<b>${showNumber(cell.value)}</b> `, unit],
    !cell.allowed && markup` <span class="tag">${both(coverageTexts.notCounted)}</span>`,
    why(cell),
    evidence(cell.evidence, report),
  ];
};

const nameOf = ({ indicator }: ReportedCoverage, known: Known): Content => {
  const name = known.get(indicator)?.name;
  return name === undefined ? indicator : both(name);
};

const row = (one: ReportedCoverage, known: Known, report: Report): Markup => {
  const indicator = known.get(one.indicator);
  const head = markup`<th scope="row"><span class="cell-row">${one.row}</span> ${nameOf(one, known)}</th>`;
  const overall = markup`<td class="overall"><span class="mark mark-${one.state}"><span class="sign" aria-hidden="true">${signs[one.state]}</span> ${both(coverageRowTexts[one.state])}</span></td>`;
  const unit = indicator === undefined ? null : both(indicator.unit);
  return markup`<tr class="coverage coverage-${one.state}">${head}${coverageWays.map((way) => {
    const cell = one.cells.find((candidate) => candidate.way === way);
    const state = cell === undefined || (!cell.allowed && cell.state !== 'obtained') ? 'closed' : cell.state;
    return markup`<td class="way way-${state}"><span class="way-name">${both(coverageWayTexts[way])}</span> <span class="way-text">${cellOf(cell, unit, report)}</span></td>`;
  })}${overall}</tr>`;
};

/** Rows of others in one line: they say nothing of this platform, and are not left out either. */
const foreignRow = (rows: readonly ReportedCoverage[], known: Known): Content =>
  (['not-this-party', 'not-this-kind'] as const)
    .map((state) => ({ state, those: rows.filter((one) => one.state === state) }))
    .filter(({ those }) => those.length > 0)
    .map(
      ({ state, those }) =>
        markup`<tr class="foreign"><td colspan="${coverageWays.length + 2}">${both({ 'zh-CN': `${coverageRowTexts[state]['zh-CN']}：`, en: `${coverageRowTexts[state].en}: ` })}${those.map((one, at) => [at > 0 && ' · ', markup`<span class="coverage coverage-${one.state}">${one.row} ${nameOf(one, known)}</span>`])}</td></tr>`,
    );

const tableBody = (table: number, rows: readonly ReportedCoverage[], known: Known, report: Report): Markup => {
  const mine = rows.filter((one) => !isForeign(one));
  const obtained = mine.filter((one) => one.state === 'obtained').length;
  return markup`<tbody><tr class="group"><th colspan="${coverageWays.length + 2}" scope="rowgroup">${both(pageTexts.table)} ${table}${indicatorTableTexts[table] && [' ', both(indicatorTableTexts[table])]}${mine.length > 0 && markup` <span class="count">${obtained} / ${mine.length}</span>`}</th></tr>${mine.map((one) => row(one, known, report))}${foreignRow(
    rows.filter(isForeign),
    known,
  )}</tbody>`;
};

/** Tables 1–7 row by row, and the ways each was obtained by. */
export const coverageSection = (report: Report): Markup => {
  const { coverage } = report;
  const ours = coverage.filter((one) => !isForeign(one));
  const obtained = ours.filter((one) => one.state === 'obtained').length;
  const known: Known = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
  const tables = [...new Set(coverage.map((one) => one.table))];
  if (coverage.length === 0)
    return markup`<section id="coverage"><h2>${both(coverageTexts.title)}</h2><p class="empty">${both(coverageTexts.empty)}</p></section>`;
  return markup`<section id="coverage"><h2>${both(coverageTexts.title)} <span class="count">${obtained} / ${ours.length}</span></h2><p>${both(coverageTexts.meaning)}</p>
<table class="card matrix"><thead><tr><th scope="col">${both(coverageTexts.indicator)}</th>${coverageWays.map((way) => markup`<th scope="col">${both(coverageWayTexts[way])}</th>`)}<th scope="col">${both(coverageTexts.overall)}</th></tr></thead>
${tables.map((table) =>
  tableBody(
    table,
    coverage.filter((one) => one.table === table),
    known,
    report,
  ),
)}</table></section>`;
};
