import type { Basis } from '../../../suites/engine/verdict/basis.ts';
import { inLanguage } from '../../../suites/engine/verdict/inLanguage.ts';
import type { Finding } from '../../../suites/engine/verdict/finding.ts';
import { pictureOf } from '../../report/pictureOf.ts';
import type { Report, ReportedCheck, ReportedFinding } from '../../report/report.ts';
import { basisTexts } from '../../text/names/basisTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { reportPageTexts } from '../../text/names/reportPageTexts.ts';
import { showValue } from '../../text/showValue.ts';
import { whyItMatters } from '../../text/whyItMatters.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

const value = (any: unknown): Markup =>
  both({ 'zh-CN': showValue(inLanguage(any, 'zh-CN')), en: showValue(inLanguage(any, 'en')) });

/** Where the findings of a comparison come from nobody knows any more: no check, no report. */
type Known = readonly [check: ReportedCheck, report: Report] | readonly [];

const why = (finding: ReportedFinding, [check, report]: Known): Content =>
  check !== undefined &&
  report !== undefined &&
  markup`<p class="why"><b>${both(pageTexts.whyItMatters)}</b> ${both(whyItMatters(check, finding, report))}</p>`;

/** One violation: what is wrong, what was asked, what came, where, why it matters, what to do, and the evidence it rests on. */
export const findingCard = (finding: Finding & { readonly basis?: Basis }, ...known: Known): Markup => {
  const [check, report] = known;
  const resting = (finding.evidence ?? []).flatMap((id) => {
    const at = check?.evidence.findIndex((item) => item.id === id) ?? -1;
    return at < 0 ? [] : [markup`<a class="number" href="#${anchor('evidence', id)}">${at + 1}</a>`];
  });
  const { basis } = finding;
  const picture = report === undefined || check === undefined ? -1 : pictureOf(finding, check, report);
  return markup`<li class="finding">
<p class="finding-message">${both(finding.message)}</p>
<p class="small"><code>${finding.code}</code>${finding.pointer !== undefined && [' · ', both(pageTexts.where), ' ', markup`<code class="pointer">${finding.pointer}</code>`]}${resting.length > 0 && [' · ', both(pageTexts.evidence), ' ', resting]}${picture >= 0 && [' · ', markup`<a href="#picture-${picture + 1}">${both(reportPageTexts.picture)} ${picture + 1}</a>`]}${finding.basis !== undefined && [' · ', both(pageTexts.basis), ' ', both(basisTexts[finding.basis])]}</p>
<div class="pair"><div class="expected"><h5>${both(pageTexts.expected)}</h5><pre>${value(finding.expected)}</pre></div><div class="actual"><h5>${both(pageTexts.actual)}</h5><pre>${value(finding.actual)}</pre></div></div>
${basis !== undefined && why({ ...finding, basis }, known)}
<p class="hint"><b>${both(pageTexts.hint)}</b> ${both(finding.hint)}</p></li>`;
};
