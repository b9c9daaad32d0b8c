import { answerTo } from '../../../spec/ics/answerTo.ts';
import type { Report } from '../../report/report.ts';
import { answerTexts, declarationTexts } from '../../text/names/declarationTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { showValue } from '../../text/showValue.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

/** What the candidate says of one value: follows, own value, not supported, or nothing. */
const declared = (path: string, { declaration, profile }: Report): Content => {
  const answer = answerTo(declaration, profile, path);
  const tag = answer?.answer ?? 'undeclared';
  return [
    markup`<span class="tag tag-${tag}">${both(answerTexts[tag])}</span>`,
    answer?.answer === 'own-value' && markup`<pre>${showValue(answer.value, 600)}</pre>`,
    answer?.answer === 'not-supported' && markup`<p class="small">${answer.reason}</p>`,
  ];
};

/** The values that the draft leaves open, each with its reason and what the candidate declared of it. */
export const profileSection = (report: Report): Markup | null => {
  const { profile } = report;
  return profile.assumptions.length === 0
    ? null
    : markup`<section id="profile"><h2>${both(pageTexts.assumptions)} <span class="count">${profile.assumptions.length}</span></h2>
<p>${both(pageTexts.profileMeaning)}</p>
<details class="card wide"><summary>${profile.title === undefined ? profile.id : both(profile.title)} · ${profile.id} ${profile.version}</summary>
<table class="assumptions"><thead><tr><th scope="col">${both(pageTexts.path)}</th><th scope="col">${both(pageTexts.value)}</th><th scope="col">${both(declarationTexts.answer)}</th><th scope="col">${both(pageTexts.why)}</th></tr></thead><tbody>${profile.assumptions.map(
        (assumption) =>
          markup`<tr><td><code>${assumption.path}</code><br><span class="tag">${both(assumption.assumed ? pageTexts.assumed : pageTexts.confirmed)}</span></td><td><pre>${showValue(assumption.value, 600)}</pre></td><td>${declared(assumption.path, report)}</td><td>${both(assumption.reason)}</td></tr>`,
      )}</tbody></table></details></section>`;
};
