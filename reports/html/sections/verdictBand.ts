import type { Localized } from '../../../spec/localized.ts';
import { levels } from '../../../suites/engine/verdict/level.ts';
import { reasonText } from '../../../suites/engine/verdict/reasonText.ts';
import type { Report } from '../../report/report.ts';
import { gateText } from '../../text/gateText.ts';
import { originText } from '../../text/originText.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { platformKindTexts } from '../../text/names/platformKindTexts.ts';
import { runVerdictTexts } from '../../text/names/runVerdictTexts.ts';
import { productText } from '../../text/productText.ts';
import { showShare } from '../../text/showShare.ts';
import { countsBar } from '../cards/countsBar.ts';
import { countsLegend } from '../cards/countsLegend.ts';
import { levelCard } from '../cards/levelCard.ts';
import { both } from '../page/both.ts';
import { markup, type Markup } from '../page/markup.ts';

const shareBar = (share: number | null): Markup =>
  markup`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-none" width="1000" height="10"/><rect class="fill-share" width="${((share ?? 0) * 1_000).toFixed(2)}" height="10"/></svg>`;

const cautions = (report: Report): readonly Localized[] => [
  ...(report.continues !== undefined
    ? [pageTexts.continuesMeaning]
    : report.run.selection.length > 0
      ? [pageTexts.selectionOnly]
      : []),
  ...(report.target.faults.length > 0 ? [pageTexts.faultsOn] : []),
];

const explanation = (report: Report): Localized | undefined => {
  if (report.verdict === 'error') return report.detail ?? runVerdictTexts.error.meaning;
  // That something stays open the counts tell already.
  return report.reason === null || report.reason === 'not-exercised'
    ? undefined
    : (report.detail ?? reasonText(report.reason));
};

/** Whom the run examined, the verdict of each level and the gate, and how far they reach. */
export const verdictBand = (report: Report): Markup => {
  const { target, gate } = report;
  const said = explanation(report);
  return markup`<section class="band band-${report.verdict}" id="verdict">
  <div class="band-who">
    <p class="eyebrow">${both(pageTexts.examined)}</p>
    <h1>${target.name || target.url}</h1>
    <p class="product">${both(productText(report))}</p>
    <p class="small">${both(platformKindTexts[target.kind])} · <code>${target.platformId}</code> · <span class="url">${target.url}</span> · ${both(originText(target))}</p>
  </div>
  ${report.verdict === 'error' && markup`<p class="broken">⚠ ${both(runVerdictTexts.error.name)}</p>`}
  ${said && markup`<p class="explanation">${both(said)}</p>`}
  <div class="levels">${levels.map((level) => levelCard(level, report))}</div>
  <p class="gate gate-${gate.outcome}">${both({ 'zh-CN': gateText(gate, 'zh-CN'), en: gateText(gate, 'en') })}</p>
  ${cautions(report).map((text) => markup`<p class="caution">${both(text)}</p>`)}
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
