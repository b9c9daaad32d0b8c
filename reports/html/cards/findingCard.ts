import type { Basis } from '../../../suites/engine/verdict/basis.ts';
import { inLanguage } from '../../../suites/engine/verdict/inLanguage.ts';
import type { Finding } from '../../../suites/engine/verdict/finding.ts';
import { pictureOf } from '../../report/pictureOf.ts';
import type { Report, ReportedCheck } from '../../report/report.ts';
import { basisTexts } from '../../text/names/basisTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { reportPageTexts } from '../../text/names/reportPageTexts.ts';
import { showValue } from '../../text/showValue.ts';
import { whyItMatters } from '../../text/whyItMatters.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Markup } from '../page/markup.ts';

const value = (any: unknown): Markup =>
  both({ 'zh-CN': showValue(inLanguage(any, 'zh-CN')), en: showValue(inLanguage(any, 'en')) });

/** Where a finding comes from; of those of a comparison nobody knows any more. */
interface Origin {
  readonly check: ReportedCheck;
  readonly report: Report;
  /** Whether the page holds a piece of evidence, so that a link leads somewhere. */
  readonly shows: (evidence: string) => boolean;
}

const resting = ({ evidence = [] }: Finding, { check, shows }: Origin): readonly Markup[] =>
  evidence.flatMap((id) => {
    const at = check.evidence.findIndex((item) => item.id === id);
    if (at < 0) return [];
    return shows(id)
      ? [markup`<a class="number" href="#${anchor('evidence', id)}">${at + 1}</a>`]
      : [markup`<span class="number">${at + 1}</span>`];
  });

/** One violation: what is wrong, what was asked, what came, where, why it matters, what to do, and the evidence it rests on. */
export const findingCard = (finding: Finding & { readonly basis?: Basis }, origin?: Origin): Markup => {
  const numbers = origin === undefined ? [] : resting(finding, origin);
  const { basis } = finding;
  const picture = origin === undefined ? -1 : pictureOf(finding, origin.check, origin.report);
  return markup`<li class="finding">
<p class="finding-message">${both(finding.message)}</p>
<p class="small"><code>${finding.code}</code>${finding.pointer !== undefined && [' · ', both(pageTexts.where), ' ', markup`<code class="pointer">${finding.pointer}</code>`]}${numbers.length > 0 && [' · ', both(pageTexts.evidence), ' ', numbers]}${picture >= 0 && [' · ', markup`<a href="#picture-${picture + 1}">${both(reportPageTexts.picture)} ${picture + 1}</a>`]}${finding.basis !== undefined && [' · ', both(pageTexts.basis), ' ', both(basisTexts[finding.basis])]}</p>
<div class="pair"><div class="expected"><h5>${both(pageTexts.expected)}</h5><pre>${value(finding.expected)}</pre></div><div class="actual"><h5>${both(pageTexts.actual)}</h5><pre>${value(finding.actual)}</pre></div></div>
${basis !== undefined && origin !== undefined && markup`<p class="why"><b>${both(pageTexts.whyItMatters)}</b> ${both(whyItMatters(origin.check, { ...finding, basis }, origin.report))}</p>`}
<p class="hint"><b>${both(pageTexts.hint)}</b> ${both(finding.hint)}</p></li>`;
};
