import { requirements } from '../../spec/requirements/requirements.ts';
import { both } from '../html/page/both.ts';
import { markup, type Markup } from '../html/page/markup.ts';
import type { RegisterEntry } from './registerEntry.ts';
import { entryAnchor } from './entryAnchor.ts';
import { registerTexts } from './registerTexts.ts';

/** Products beyond which the matrix would be larger than the rest of the page together. */
export const mostInMatrix = 40;

const signs: Readonly<Record<string, string>> = { held: '●', attested: '○', free: '·' };
const order = new Map(requirements.map((one, at) => [one.id, { at, clause: one.clause }]));

/** What each of the latest certificates rests on, requirement by requirement in the order of the draft; those of another suite's last. */
export const registerMatrix = (all: readonly RegisterEntry[]): Markup => {
  const entries = all.slice(0, mostInMatrix);
  const ids = [...new Set(entries.flatMap(({ requirements: earned }) => Object.keys(earned)))].toSorted(
    (a, b) => (order.get(a)?.at ?? order.size) - (order.get(b)?.at ?? order.size),
  );
  return markup`<p class="small">${both(registerTexts.matrixMeaning)}${all.length > mostInMatrix && [' ', both({ 'zh-CN': `只列出最近的 ${mostInMatrix} 份证书，共 ${all.length} 份。`, en: `The latest ${mostInMatrix} of ${all.length} certificates.` })]}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${registerTexts.matrix['zh-CN']} · ${registerTexts.matrix.en}"><table class="matrix"><thead><tr><th scope="col">${both(registerTexts.requirement)}</th>${entries.map((entry, at) => markup`<th scope="col" data-column="${at}"><a href="#${entryAnchor(entry)}">${entry.certificate.number}</a></th>`)}</tr></thead><tbody>${ids.map((id) => markup`<tr><th scope="row"><span class="clause">${order.get(id)?.clause ?? ''}</span> ${id}</th>${entries.map((entry, at) => markup`<td data-column="${at}">${signs[entry.requirements[id] ?? ''] ?? ''}</td>`)}</tr>`)}</tbody></table></div>`;
};
