import { both } from '../html/page/both.ts';
import { markup, type Content, type Markup } from '../html/page/markup.ts';
import { batchCountTexts, batchTexts, trendTexts } from '../text/names/batchTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { reportPageTexts } from '../text/names/reportPageTexts.ts';
import type { BatchOverview } from './batchOverview.ts';

/** Chips of the page's script: what they are called there is older than batches. */
const chips = <Name extends string>(
  kind: 'verdict' | 'channel',
  counts: Readonly<Record<Name, number>>,
  label: (name: Name) => Content,
): Content =>
  (Object.keys(counts) as Name[])
    .filter((name) => counts[name] > 0)
    .map(
      (name) =>
        markup`<button type="button" class="chip" data-filter="${kind}" value="${name}" aria-pressed="false">${label(name)} <b class="chip-count">${counts[name]}</b></button>`,
    );

/** Narrows the platforms of a batch by outcome, trend and words; useless without the script, so hidden without it. */
export const batchFilters = ({ counts, trends }: Pick<BatchOverview, 'counts' | 'trends'>): Markup =>
  markup`<form class="filters card" id="filters" hidden>
<div class="filter"><span class="filter-name">${both(batchTexts.outcome)}</span>${chips('verdict', counts, (name) => both(batchCountTexts[name]))}</div>
<div class="filter"><span class="filter-name">${both(batchTexts.trend)}</span>${chips('channel', trends, (name) => both(trendTexts[name]))}</div>
<div class="filter"><label><span class="filter-name">${both(pageTexts.filterText)}</span><input type="search" name="text" autocomplete="off"></label>
<button type="reset" class="quiet">${both(pageTexts.reset)}</button> <button type="button" class="quiet" data-copy-link>${both(reportPageTexts.copyLink)}</button></div>
</form>`;
