import { both } from '../html/page/both.ts';
import { countsBar } from '../html/cards/countsBar.ts';
import { countsLegend } from '../html/cards/countsLegend.ts';
import { htmlPage } from '../html/page/htmlPage.ts';
import { markup, type Markup } from '../html/page/markup.ts';
import type { Report } from '../report/report.ts';
import { worstRunVerdict } from '../report/worstRunVerdict.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { platformKindTexts } from '../text/names/platformKindTexts.ts';
import { gateText } from '../text/gateText.ts';
import { verdictHeadline } from '../text/verdictHeadline.ts';
import { verdictSigns } from '../html/cards/verdictSigns.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { LevelResult } from '../../suites/engine/verdict/levelResult.ts';
import { showShare } from '../text/showShare.ts';

/** One of several runs and where its own page is, relative to the overview. */
export interface OverviewEntry {
  readonly report: Report;
  readonly href: string;
}

const card = ({
  report,
  href,
}: OverviewEntry): Markup => markup`<a class="card platform band-${report.verdict}" href="${href}"><h2>${report.target.name || report.target.url}</h2>
<p class="small">${both(platformKindTexts[report.target.kind])} · <code>${report.target.platformId}</code></p>
<p><strong>${both(verdictHeadline(report))}</strong></p>
<p class="small">${both({ 'zh-CN': gateText(report.gate, 'zh-CN'), en: gateText(report.gate, 'en') })}</p>
${countsBar(report)}${countsLegend(report)}
<p class="small">${both(pageTexts.testableShare)} ${showShare(report.summary.testableShare)} · ${both(pageTexts.openReport)} →</p></a>`;

/** The worst of all platforms, level by level. */
const together = (reports: readonly Report[]): Pick<Report, 'verdict' | 'levels'> => {
  const worst = (level: Level): LevelResult => {
    const verdict = worstRunVerdict(reports.map((report) => report.levels[level].verdict));
    return { held: [], violated: [], open: [], verdict: verdict === 'error' ? 'incomplete' : verdict };
  };
  return {
    verdict: worstRunVerdict(reports.map((report) => report.verdict)),
    levels: { core: worst('core'), full: worst('full') },
  };
};

/** The page above the pages, when one command examined several platforms. The language is that of the first. */
export const renderOverviewHtml = (entries: readonly [OverviewEntry, ...OverviewEntry[]]): string => {
  const all = together(entries.map((entry) => entry.report));
  const headline = verdictHeadline(all);
  return htmlPage({
    language: entries[0].report.language,
    title: { 'zh-CN': `${headline['zh-CN']} · 核验报告`, en: `${headline.en} · heyan report` },
    body: markup`<section class="band band-${all.verdict}" id="verdict"><div class="band-who"><p class="eyebrow">${both(pageTexts.verdict)}</p><h1 class="toned">${verdictSigns[all.verdict]} ${both(headline)}</h1></div></section>
<section><h2>${both(pageTexts.several)} <span class="count">${entries.length}</span></h2><div class="facts">${entries.map(card)}</div></section>`,
  });
};
