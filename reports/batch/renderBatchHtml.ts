import type { RunVerdict } from '../../suites/engine/verdict/verdict.ts';
import { greatestOf } from '../../spec/greatestOf.ts';
import type { Language, Localized } from '../../spec/localized.ts';
import { both } from '../html/page/both.ts';
import { htmlPage } from '../html/page/htmlPage.ts';
import { markup, type Content, type Markup } from '../html/page/markup.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { gateText } from '../text/gateText.ts';
import { batchCountTexts, batchTexts, trendTexts } from '../text/names/batchTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { platformKindTexts } from '../text/names/platformKindTexts.ts';
import { showShare } from '../text/showShare.ts';
import { verdictHeadline } from '../text/verdictHeadline.ts';
import type { TargetSummary } from './batchState.ts';
import type { BatchOverview, OverviewTarget } from './batchOverview.ts';
import { batchFilters } from './batchFilters.ts';
import { batchHeadline } from './batchHeadline.ts';
import { outcomeName } from './outcomeName.ts';

const barWidth = 6;
const height = 24;
/** More than one sees at a glance. */
const mostBars = 24;
const mostNamed = 12;

/** How many requirements were violated, batch by batch: bars, so that none at all is seen as well as none known. */
const bars = ({ course }: OverviewTarget): Markup => {
  const shown = course.slice(-mostBars);
  const most = Math.max(1, greatestOf(shown.map(({ violated }) => violated ?? 0)));
  const bar = ({ violated, batch }: OverviewTarget['course'][number], at: number): Markup => {
    const high = violated === null ? height : violated === 0 ? 2 : Math.max(3, (violated / most) * height);
    const fill = violated === null ? 'none' : violated === 0 ? 'passed' : 'failed';
    return markup`<rect class="fill-${fill}" x="${at * (barWidth + 2)}" y="${(height - high).toFixed(1)}" width="${barWidth}" height="${high.toFixed(1)}"><title>${batch}: ${violated === null ? '–' : String(violated)}</title></rect>`;
  };
  return markup`<svg class="spark" width="${shown.length * (barWidth + 2)}" height="${height}" role="img" aria-label="${shown.map(({ violated }) => violated ?? '–').join(' ')}">${shown.map(bar)}</svg>`;
};

const named = (text: Markup, ids: readonly string[]): Content =>
  ids.length > 0 &&
  markup`<p class="small">${text} ${ids.slice(0, mostNamed).map((id) => markup`<code>${id}</code> `)}${ids.length > mostNamed && `+${ids.length - mostNamed}`}</p>`;

const levelsLine = ({ levels }: TargetSummary): Markup =>
  markup`<span class="small">${both(batchTexts.violated)} <b>${levels.core.violated.length}</b> / <b>${levels.full.violated.length}</b> · ${both(batchTexts.open)} ${levels.core.open} / ${levels.full.open}</span>`;

/** What a heading says on a wide page. */
const narrow = (text: Localized): Markup => markup`<span class="narrow small">${both(text)} </span>`;

/** Whatever is violated shows, though the level that the verdict is of is only open. */
const bandOf = ({ verdict, levels }: TargetSummary): RunVerdict =>
  verdict === 'incomplete' && levels.full.violated.length > 0 ? 'nonconformant' : verdict;

const row = (target: OverviewTarget, href: string): Markup => {
  const { id, url, outcome, trend, newlyViolated, mended } = target;
  const summary = outcome.status === 'reported' ? outcome.summary : undefined;
  const name = summary?.name || id;
  return markup`<tr class="batch-${trend}" id="platform-${id}" data-item data-verdict="${outcomeName(target)}" data-channel="${trend}" data-clauses=""><th scope="row">${summary === undefined ? markup`<b>${name}</b>` : markup`<a href="${href}"><b>${name}</b></a>`}<br><span class="small"><code>${id}</code>${summary !== undefined && [' · ', both(platformKindTexts[summary.kind]), ' · ', summary.platformId]}<br><span class="url">${url}</span></span></th>
<td>${summary === undefined ? (outcome.status === 'failed' ? [markup`<b class="band-error toned">${both(batchTexts.noReport)}</b>`, markup`<p class="small">${outcome.why}</p>`] : both(batchTexts.pending)) : [markup`<b class="band-${bandOf(summary)} toned">${both(verdictHeadline(summary))}</b><br>`, levelsLine(summary), markup`<br><span class="small">${both({ 'zh-CN': gateText({ ...summary.gate, waived: [] }, 'zh-CN'), en: gateText({ ...summary.gate, waived: [] }, 'en') })}</span>`]}</td>
<td>${narrow(batchTexts.exitCode)}${outcome.status === 'pending' ? '–' : outcome.exitCode}</td><td>${narrow(pageTexts.testableShare)}${showShare(summary?.testableShare ?? null)}</td>
<td><span class="trend trend-${trend}">${both(trendTexts[trend])}</span> ${bars(target)}${named(both(batchTexts.newlyViolated), newlyViolated)}${named(both(batchTexts.mended), mended)}</td></tr>`;
};

/** The page above all pages of a batch, worst first; `hrefOf`: where the page of a target is, relative to this one. */
export const renderBatchHtml = (
  overview: BatchOverview,
  language: Language,
  hrefOf: (id: string) => string,
): string => {
  const { text, band } = batchHeadline(overview);
  const counts = Object.entries(overview.counts).filter(([, count]) => count > 0);
  return htmlPage({
    language,
    title: {
      'zh-CN': `${text['zh-CN']} · ${batchTexts.title['zh-CN']} · 核验`,
      en: `${text.en} · ${batchTexts.title.en} · heyan`,
    },
    running: { left: { 'zh-CN': '核验 · 批量检测总览', en: 'heyan · batch overview' }, right: text },
    body: markup`<section class="band band-${band}" id="verdict"><div class="band-who"><p class="eyebrow">${both(batchTexts.title)} · ${beijingTime(overview.startedAt)} · heyan ${overview.heyan}</p><h1 class="toned">${both(text)}</h1></div>
<ul class="legend">${counts.map(([name, count]) => markup`<li>${both(batchCountTexts[name as keyof BatchOverview['counts']])} <b>${count}</b></li>`)}</ul>
${overview.endedAt === null && markup`<p class="caution">${both(batchTexts.unfinished)}</p>`}
${overview.batches > 0 && markup`<ul class="legend"><li>${both(batchTexts.earlier)} <b>${overview.batches}</b></li>${(['worse', 'better', 'same', 'new', 'unknown'] as const).map((trend) => overview.trends[trend] > 0 && markup`<li>${both(trendTexts[trend])} <b>${overview.trends[trend]}</b></li>`)}</ul>`}</section>
${batchFilters(overview)}
<section><h2>${both(batchTexts.targets)} <span class="count" data-count="${overview.targets.length}">${overview.targets.length}</span></h2><div class="series-scroll"><table class="card batch"><thead><tr><th scope="col">${both(batchTexts.targets)}</th><th scope="col">${both(pageTexts.verdict)}</th><th scope="col">${both(batchTexts.exitCode)}</th><th scope="col">${both(pageTexts.testableShare)}</th><th scope="col">${both(batchTexts.trend)}</th></tr></thead><tbody>${overview.targets.map((target) => row(target, hrefOf(target.id)))}</tbody></table></div></section>`,
  });
};
