import { channelOrder } from '../../report/channelOrder.ts';
import type { Report } from '../../report/report.ts';
import { verdictOrder } from '../../report/verdictOrder.ts';
import { channelTexts } from '../../text/names/channelTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { reportPageTexts } from '../../text/names/reportPageTexts.ts';
import { verdictTexts } from '../../text/names/verdictTexts.ts';
import type { Localized } from '../../../spec/localized.ts';
import { both } from '../page/both.ts';
import { clauseText } from '../page/clauseText.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

/** The text of an option cannot hold both languages, so the page's script changes it. */
const option = (value: string, text: Localized, report: Report): Markup =>
  markup`<option value="${value}" data-zh="${text['zh-CN']}" data-en="${text.en}">${text[report.language]}</option>`;

const chip = (kind: 'verdict' | 'channel', value: string, label: Content, extra: Content, count: number): Markup =>
  markup`<button type="button" class="chip" data-filter="${kind}" value="${value}" aria-pressed="false">${extra}${label} <b class="chip-count">${count}</b></button>`;

/** Chips and fields that narrow requirements and checks at once; useless without the script, so hidden without it. */
export const filterBar = (report: Report): Markup => {
  const items = [...report.checks, ...report.requirements];
  const verdicts = verdictOrder.filter((verdict) => items.some((item) => item.verdict === verdict));
  const channels = channelOrder.filter((channel) => items.some((item) => item.channel === channel));
  return markup`<form class="filters card" id="filters" hidden>
<div class="filter"><span class="filter-name">${both(pageTexts.filterVerdict)}</span>${verdicts.map((verdict) => chip('verdict', verdict, both(verdictTexts[verdict].name), markup`<span class="dot dot-${verdict}"></span>`, items.filter((item) => item.verdict === verdict).length))}</div>
<div class="filter"><span class="filter-name">${both(pageTexts.filterChannel)}</span>${channels.map((channel) => chip('channel', channel, both(channelTexts[channel]), null, items.filter((item) => item.channel === channel).length))}</div>
<div class="filter"><label><span class="filter-name">${both(pageTexts.filterClause)}</span><select name="clause">${option('', pageTexts.all, report)}${report.clauses.map((clause) => option(clause.id, clauseText(clause.id, report), report))}</select></label>
<label><span class="filter-name">${both(pageTexts.filterText)}</span><input type="search" name="text" autocomplete="off"></label>
<button type="reset" class="quiet">${both(pageTexts.reset)}</button> <button type="button" class="quiet" data-copy-link>${both(reportPageTexts.copyLink)}</button></div>
<p class="filter-result small" role="status">${both(reportPageTexts.shown)} <b data-shown="requirement">${report.requirements.length}</b> / ${report.requirements.length} ${both(pageTexts.requirements)} · <b data-shown="check">${report.checks.length}</b> / ${report.checks.length} ${both(pageTexts.checks)}</p>
</form>`;
};
