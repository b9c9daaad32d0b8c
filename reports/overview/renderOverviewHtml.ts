import { both } from '../html/page/both.ts';
import { countsBar } from '../html/cards/countsBar.ts';
import { countsLegend } from '../html/cards/countsLegend.ts';
import { htmlPage } from '../html/page/htmlPage.ts';
import { markup, type Markup } from '../html/page/markup.ts';
import type { Report } from '../report/report.ts';
import { worstRunVerdict } from '../report/worstRunVerdict.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { platformKindTexts } from '../text/names/platformKindTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
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
<p><strong>${both(runVerdictTexts[report.verdict].name)}</strong></p>
${countsBar(report)}${countsLegend(report)}
<p class="small">${both(pageTexts.testableShare)} ${showShare(report.summary.testableShare)} · ${both(pageTexts.openReport)} →</p></a>`;

/** The page above the pages, when one command examined several platforms. The language is that of the first. */
export const renderOverviewHtml = (entries: readonly [OverviewEntry, ...OverviewEntry[]]): string => {
  const verdict = worstRunVerdict(entries.map((entry) => entry.report.verdict));
  const { name, meaning } = runVerdictTexts[verdict];
  const signs = { conformant: '✓', nonconformant: '✗', incomplete: '?', error: '⚠' } as const;
  return htmlPage({
    language: entries[0].report.language,
    title: { 'zh-CN': `${name['zh-CN']} · 核验报告`, en: `${name.en} · heyan report` },
    body: markup`<section class="band band-${verdict}" id="verdict"><div class="stamp" aria-hidden="true">${signs[verdict]}</div><div class="band-text"><p class="eyebrow">${both(pageTexts.verdict)}</p><h1>${both(name)}</h1><p class="meaning">${both(meaning)}</p></div></section>
<section><h2>${both(pageTexts.several)} <span class="count">${entries.length}</span></h2><div class="facts">${entries.map(card)}</div></section>`,
  });
};
