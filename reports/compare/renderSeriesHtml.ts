import type { Language } from '../../spec/localized.ts';
import { htmlPage } from '../html/page/htmlPage.ts';
import { both } from '../html/page/both.ts';
import { markup, type Content, type Markup } from '../html/page/markup.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { gateText } from '../text/gateText.ts';
import { circumstanceTexts } from '../text/names/circumstanceTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { courseTexts, seriesTexts } from '../text/names/seriesTexts.ts';
import { verdictMarks } from '../text/names/verdictMarks.ts';
import { verdictTexts } from '../text/names/verdictTexts.ts';
import { showShare } from '../text/showShare.ts';
import { comparedVerdict } from './comparedVerdict.ts';
import { courseOrder } from './courseOrder.ts';
import type { ComparedRun } from './comparison.ts';
import type { Series, SeriesCell, SeriesRow } from './series.ts';

const runRow = (compared: ComparedRun, at: number): Markup => {
  const { run, target, summary, gate, verdict } = compared;
  return markup`<tr><th scope="row">${at + 1}</th><td><time datetime="${run.startedAt}">${beijingTime(run.startedAt)}</time></td><td>${target.name || target.url}<br><span class="small url">${target.url}</span></td><td><b class="band-${verdict} toned">${both(comparedVerdict(compared))}</b><br><span class="small">${both({ 'zh-CN': gateText(gate, 'zh-CN'), en: gateText(gate, 'en') })}</span></td><td>${showShare(summary.testableShare)}</td><td class="small">heyan ${run.heyan.version}</td></tr>`;
};

const cell = (one: SeriesCell | null, { language }: { readonly language: Language }): Markup =>
  one === null
    ? markup`<td class="series-cell">·</td>`
    : markup`<td class="series-cell pill-${one.verdict}" title="${verdictTexts[one.verdict].name[language]}">${verdictMarks[one.verdict]}</td>`;

const matrix = (
  id: 'requirements' | 'checks',
  rows: readonly SeriesRow[],
  series: Series,
  language: Language,
): Content =>
  rows.length > 0 &&
  markup`<section id="${id}"><h2>${both(pageTexts[id])} <span class="count">${rows.length}</span></h2><div class="series-scroll"><table class="card series"><thead><tr><th scope="col">${both(id === 'checks' ? pageTexts.checks : pageTexts.requirement)}</th>${series.runs.map((_run, at) => markup`<th scope="col">${at + 1}</th>`)}</tr></thead>${courseOrder.map(
    (course) => {
      const mine = rows.filter((row) => row.course === course);
      return (
        mine.length > 0 &&
        markup`<tbody><tr class="group"><th colspan="${series.runs.length + 1}" scope="rowgroup">${both(courseTexts[course])} <span class="count">${mine.length}</span></th></tr>${mine.map((row) => markup`<tr><th scope="row"><code>${row.id}</code> ${row.clauses.map((clause) => markup`<span class="tag tag-clause">${clause}</span> `)}<p class="small">${both(row.title)}</p></th>${row.cells.map((one) => cell(one, { language }))}</tr>`)}</tbody>`
      );
    },
  )}</table></div></section>`;

const candidateLines = (series: Series): Content =>
  series.candidates.map(({ runs, circumstances, regressed, flaky }) => {
    const last = series.runs[runs.at(-1) ?? 0];
    return (
      last !== undefined && [
        series.candidates.length > 1 &&
          markup`<p class="explanation"><b>${last.target.name || last.target.url}</b> ${runs.map((at) => markup`<span class="number">${at + 1}</span> `)}${regressed && markup`<span class="tag tag-shall">${both(seriesTexts.regressed)}</span> `}${flaky.length > 0 && markup`<span class="tag">${both(seriesTexts.flaky)} ${flaky.length}</span>`}</p>`,
        circumstances.map((one) => markup`<p class="caution">${both(circumstanceTexts[one])}</p>`),
      ]
    );
  });

/** Several runs side by side, as one page of the same make as the report. */
export const renderSeriesHtml = (series: Series, language: Language): string => {
  const verdict = series.regressed ? seriesTexts.regressed : seriesTexts.notRegressed;
  return htmlPage({
    language,
    title: {
      'zh-CN': `${verdict['zh-CN']} · ${seriesTexts.title['zh-CN']} · 核验`,
      en: `${verdict.en} · ${seriesTexts.title.en} · heyan`,
    },
    body: markup`<section class="band band-${series.regressed ? 'nonconformant' : 'conformant'}" id="verdict"><div class="band-who"><p class="eyebrow">${both(seriesTexts.title)}</p><h1 class="toned">${series.regressed ? '↓' : '='} ${both(verdict)}</h1></div>${candidateLines(series)}<p class="small">${both(seriesTexts.legend)}</p></section>
<section><h2>${both(seriesTexts.runs)} <span class="count">${series.runs.length}</span></h2><div class="series-scroll"><table class="card"><thead><tr><th scope="col">${both(seriesTexts.number)}</th><th scope="col">${both(pageTexts.startedAt)}</th><th scope="col">${both(pageTexts.examined)}</th><th scope="col">${both(pageTexts.verdict)}</th><th scope="col">${both(pageTexts.testableShare)}</th><th scope="col">${both(pageTexts.version)}</th></tr></thead><tbody>${series.runs.map(runRow)}</tbody></table></div></section>
${matrix('requirements', series.requirements, series, language)}
${matrix('checks', series.checks, series, language)}
${series.requirements.length + series.checks.length === 0 && markup`<p class="empty">${both(seriesTexts.nothing)}</p>`}`,
  });
};
