import type { Localized } from '../../../spec/localized.ts';
import type { Report } from '../../report/report.ts';
import { answerTexts, declarationTexts } from '../../text/names/declarationTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { showValue } from '../../text/showValue.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

const rows = (title: Localized, items: readonly Markup[]): Content =>
  items.length > 0 &&
  markup`<h3>${both(title)} <span class="count">${items.length}</span></h3><ul class="declared">${items}</ul>`;

const adopted = ({ declaration: { adopts }, profile }: Report): Content => {
  if (adopts === undefined) return both(declarationTexts.adoptsNone);
  const same = adopts.id === profile.id && adopts.version === profile.version;
  return [
    markup`<code>${adopts.id}</code> ${adopts.version}`,
    !same && markup` <span class="caution">${both(declarationTexts.otherProfile)}</span>`,
  ];
};

/** The candidate's own word: the profile it adopts, values of its own, what it does without, its answers to requirements. */
export const declarationSection = (report: Report): Markup => {
  const { declaration, profile } = report;
  const values = Object.entries(declaration.values);
  const answers = Object.entries(declaration.requirements);
  const assumed = (path: string): Content => {
    const assumption = profile.assumptions.find((one) => one.path === path);
    return (
      assumption !== undefined &&
      markup` <span class="small">${both(pageTexts.profile)}: <code>${showValue(assumption.value, 200)}</code></span>`
    );
  };
  const { statement } = declaration;
  const nothing = declaration.adopts === undefined && values.length === 0 && answers.length === 0;
  return markup`<section id="declaration"><h2>${both(declarationTexts.title)}</h2>
<p>${both(nothing ? declarationTexts.nothing : declarationTexts.meaning)}</p>
${
  !nothing &&
  markup`<div class="card declaration"><p><b>${both(declarationTexts.adopts)}</b> ${adopted(report)}</p>
${statement !== undefined && markup`<p><b>${both(declarationTexts.signed)}</b> ${[statement.answeredBy, statement.date, statement.product, statement.version].filter((part) => part !== '').join(' · ')}</p>`}
${rows(
  declarationTexts.ownValues,
  values.flatMap(([path, answer]) =>
    answer.answer === 'own-value'
      ? [markup`<li><code>${path}</code> = <code>${showValue(answer.value, 400)}</code>${assumed(path)}</li>`]
      : [],
  ),
)}
${rows(
  declarationTexts.notSupported,
  values.flatMap(([path, answer]) =>
    answer.answer === 'not-supported' ? [markup`<li><code>${path}</code> ${answer.reason}</li>`] : [],
  ),
)}
${rows(
  declarationTexts.requirements,
  answers.map(
    ([id, answer]) =>
      markup`<li><a href="#${anchor('requirement', id)}"><code>${id}</code></a> <span class="tag">${both(answer.answer === 'supported' ? declarationTexts.supported : answerTexts['not-supported'])}</span>${answer.answer === 'not-supported' && ` ${answer.reason}`}</li>`,
  ),
)}</div>`
}</section>`;
};
