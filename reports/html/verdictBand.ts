import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { verdictOrder } from '../report/verdictOrder.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { reasonText } from '../text/reasonText.ts';
import { runVerdictTexts } from '../text/runVerdictTexts.ts';
import { showShare } from '../text/showShare.ts';
import { verdictTexts } from '../text/verdictTexts.ts';
import { both } from './both.ts';
import { markup, type Markup } from './markup.ts';

const signs = { conformant: '✓', nonconformant: '✗', incomplete: '?', error: '⚠' } as const;

/** One bar, divided by how many checks earned what. Attributes only: the page allows no inline style. */
const countsBar = (report: Report): Markup => {
  const total = report.checks.length;
  let at = 0;
  const pieces = verdictOrder.flatMap((verdict) => {
    const width = total === 0 ? 0 : (report.summary[verdict] / total) * 1_000;
    const x = at;
    at += width;
    return width === 0 ? [] : [markup`<rect class="fill-${verdict}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`];
  });
  return markup`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-none" width="1000" height="10"/>${pieces}</svg>`;
};

const shareBar = (share: number | null): Markup =>
  markup`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-none" width="1000" height="10"/><rect class="fill-share" width="${((share ?? 0) * 1_000).toFixed(2)}" height="10"/></svg>`;

const warnings = (report: Report): readonly Localized[] => [
  ...(report.run.selection.length > 0 ? [pageTexts.selectionOnly] : []),
  ...(report.target.faults.length > 0 ? [pageTexts.faultsOn] : []),
];

/** What the run came to, what it means, and how far it reaches. */
export const verdictBand = (report: Report): Markup => {
  const { name, meaning } = runVerdictTexts[report.verdict];
  const explanation = report.detail ?? (report.reason === null ? undefined : reasonText(report.reason));
  return markup`<section class="band band-${report.verdict}" id="verdict">
  <div class="stamp" aria-hidden="true">${signs[report.verdict]}</div>
  <div class="band-text">
    <p class="eyebrow">${both(pageTexts.verdict)}</p>
    <h1>${both(name)}</h1>
    <p class="meaning">${both(meaning)}</p>
    ${explanation && markup`<p class="explanation">${both(explanation)}</p>`}
    ${warnings(report).map((text) => markup`<p class="caution">${both(text)}</p>`)}
  </div>
  <div class="band-figures">
    <div class="figure">
      <p class="figure-head"><span>${both(pageTexts.testableShare)}</span><strong>${showShare(report.summary.testableShare)}</strong></p>
      ${shareBar(report.summary.testableShare)}
      <p class="figure-note">${both(pageTexts.testableShareMeaning)}</p>
    </div>
    <div class="figure">
      <p class="figure-head"><span>${both(pageTexts.checks)}</span><strong>${report.checks.length}</strong></p>
      ${countsBar(report)}
      <ul class="legend">${verdictOrder.flatMap((verdict) =>
        report.summary[verdict] === 0 ? [] : [markup`<li><span class="dot dot-${verdict}"></span>${both(verdictTexts[verdict].name)} <b>${report.summary[verdict]}</b></li>`],
      )}</ul>
    </div>
  </div>
</section>`;
};
