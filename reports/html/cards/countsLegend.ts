import type { Report } from '../../report/report.ts';
import { verdictOrder } from '../../report/verdictOrder.ts';
import { verdictTexts } from '../../text/names/verdictTexts.ts';
import { both } from '../page/both.ts';
import { markup, type Markup } from '../page/markup.ts';

/** How many checks earned what, in words; what nobody earned is left out. */
export const countsLegend = (report: Pick<Report, 'summary'>): Markup =>
  markup`<ul class="legend">${verdictOrder.flatMap((verdict) =>
    report.summary[verdict] === 0
      ? []
      : [
          markup`<li><span class="dot dot-${verdict}"></span>${both(verdictTexts[verdict].name)} <b>${report.summary[verdict]}</b></li>`,
        ],
  )}</ul>`;
