import type { Evidence } from '../../../suites/engine/evidence/evidence.ts';
import type { Basis } from '../../../suites/engine/verdict/basis.ts';
import { inLanguage } from '../../../suites/engine/verdict/inLanguage.ts';
import type { Finding } from '../../../suites/engine/verdict/finding.ts';
import { basisTexts } from '../../text/names/basisTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { showValue } from '../../text/showValue.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Markup } from '../page/markup.ts';

const value = (any: unknown): Markup =>
  both({ 'zh-CN': showValue(inLanguage(any, 'zh-CN')), en: showValue(inLanguage(any, 'en')) });

/** One violation: what is wrong, what was asked, what came, where, what to do, and the evidence it rests on. */
export const findingCard = (finding: Finding & { readonly basis?: Basis }, evidence: readonly Evidence[]): Markup => {
  const resting = (finding.evidence ?? []).flatMap((id) => {
    const at = evidence.findIndex((item) => item.id === id);
    return at < 0 ? [] : [markup`<a class="number" href="#${anchor('evidence', id)}">${at + 1}</a>`];
  });
  return markup`<li class="finding">
<p class="finding-message">${both(finding.message)}</p>
<p class="small"><code>${finding.code}</code>${finding.pointer !== undefined && [' · ', both(pageTexts.where), ' ', markup`<code class="pointer">${finding.pointer}</code>`]}${resting.length > 0 && [' · ', both(pageTexts.evidence), ' ', resting]}${finding.basis !== undefined && [' · ', both(pageTexts.basis), ' ', both(basisTexts[finding.basis])]}</p>
<div class="pair"><div class="expected"><h5>${both(pageTexts.expected)}</h5><pre>${value(finding.expected)}</pre></div><div class="actual"><h5>${both(pageTexts.actual)}</h5><pre>${value(finding.actual)}</pre></div></div>
<p class="hint"><b>${both(pageTexts.hint)}</b> ${both(finding.hint)}</p></li>`;
};
