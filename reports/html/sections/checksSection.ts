import { channelOrder } from '../../report/channelOrder.ts';
import type { Report } from '../../report/report.ts';
import { verdictOrder } from '../../report/verdictOrder.ts';
import { channelTexts } from '../../text/names/channelTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { both } from '../page/both.ts';
import { checkCard } from '../cards/checkCard.ts';
import { shownParts } from '../page/shownParts.ts';
import { markup, type Markup } from '../page/markup.ts';

/** What failed stands open, up to so many: more would bury the rest. */
const mostOpen = 10;

/** Every check, by channel. */
export const checksSection = (report: Report): Markup => {
  const open = new Set(
    report.checks.filter((check) => check.verdict === 'failed' || check.verdict === 'error').slice(0, mostOpen),
  );
  const partsOf = shownParts(report);
  const groups = channelOrder.flatMap((channel) => {
    // What needs attention comes first; the report itself is ordered by id.
    const checks = report.checks
      .filter((check) => check.channel === channel)
      .toSorted((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict));
    return checks.length === 0
      ? []
      : [
          markup`<div data-group><h3>${both(channelTexts[channel])} <span class="count" data-count="${checks.length}">${checks.length}</span></h3>${checks.map((check) => checkCard(check, report, { ...partsOf(check), open: open.has(check) }))}</div>`,
        ];
  });
  return markup`<section id="checks"><h2>${both(pageTexts.checks)} <span class="count" data-count="${report.checks.length}">${report.checks.length}</span></h2>
${groups.length === 0 ? markup`<p class="empty">${both(pageTexts.noChecks)}</p>` : [groups, markup`<p class="empty nothing" hidden>${both(pageTexts.nothingMatches)}</p>`]}</section>`;
};
