import type { Report } from '../../report/report.ts';
import { verdictOrder } from '../../report/verdictOrder.ts';
import { markup, type Markup } from '../page/markup.ts';

/** One bar, divided by how many checks earned what. Attributes only: the page allows no inline style. */
export const countsBar = (report: Pick<Report, 'checks' | 'summary'>): Markup => {
  const total = report.checks.length;
  let at = 0;
  const pieces = verdictOrder.flatMap((verdict) => {
    const width = total === 0 ? 0 : (report.summary[verdict] / total) * 1_000;
    const x = at;
    at += width;
    return width === 0
      ? []
      : [markup`<rect class="fill-${verdict}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`];
  });
  return markup`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-none" width="1000" height="10"/>${pieces}</svg>`;
};
