import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { reasonText } from '../text/reasonText.ts';
import { runVerdictTexts } from '../text/runVerdictTexts.ts';
import { verdictMeaning } from '../text/verdictMeaning.ts';
import { showShare } from '../text/showShare.ts';
import { both } from './both.ts';
import { countsBar } from './countsBar.ts';
import { countsLegend } from './countsLegend.ts';
import { markup, type Markup } from './markup.ts';

const signs = { conformant: '✓', nonconformant: '✗', incomplete: '?', error: '⚠' } as const;

const shareBar = (share: number | null): Markup =>
  markup`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-none" width="1000" height="10"/><rect class="fill-share" width="${((share ?? 0) * 1_000).toFixed(2)}" height="10"/></svg>`;

const warnings = (report: Report): readonly Localized[] => [
  ...(report.run.selection.length > 0 ? [pageTexts.selectionOnly] : []),
  ...(report.target.faults.length > 0 ? [pageTexts.faultsOn] : []),
];

/** What the run came to, what it means, and how far it reaches. */
export const verdictBand = (report: Report): Markup => {
  const { name } = runVerdictTexts[report.verdict];
  const explanation = report.detail ?? (report.reason === null ? undefined : reasonText(report.reason));
  return markup`<section class="band band-${report.verdict}" id="verdict">
  <div class="stamp" aria-hidden="true">${signs[report.verdict]}</div>
  <div class="band-text">
    <p class="eyebrow">${both(pageTexts.verdict)}</p>
    <h1>${both(name)}</h1>
    <p class="meaning">${both(verdictMeaning(report))}</p>
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
      ${countsLegend(report)}
    </div>
  </div>
</section>`;
};
