import type { Evidence } from '../../../suites/engine/evidence/evidence.ts';
import { curlLine } from '../../har/curlLine.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { showDuration } from '../../text/showDuration.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { copyable } from '../page/copyable.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

const longestBody = 6_000;

const headers = (all: Readonly<Record<string, string>>): Content =>
  markup`<ul class="headers">${Object.entries(all).map(([name, value]) => markup`<li><b>${name}</b>: ${value}</li>`)}</ul>`;

const body = (text: string | undefined, truncated = false): Content =>
  text !== undefined &&
  text !== '' && [
    markup`<pre>${text.slice(0, longestBody)}</pre>`,
    text.length > longestBody
      ? markup`<p class="small">${both(pageTexts.shortened)}</p>`
      : truncated && markup`<p class="small">${both(pageTexts.truncated)}</p>`,
  ];

const head = (evidence: Evidence): Content => {
  switch (evidence.kind) {
    case 'exchange':
      return [
        markup`<b>${evidence.request.method}</b> <span class="url">${evidence.request.url}</span> → `,
        'error' in evidence.response ? both(pageTexts.noAnswer) : markup`<b>${evidence.response.status}</b>`,
        ` · ${showDuration(evidence.durationMs)}`,
      ];
    case 'statement':
      return [
        both(pageTexts.statement),
        markup` · ${both(pageTexts.databaseUser)} <code>${evidence.user}</code>`,
        evidence.rows !== undefined && markup` · ${evidence.rows} ${both(pageTexts.rows)}`,
        ` · ${showDuration(evidence.durationMs)}`,
      ];
    case 'page':
      return [both(pageTexts.page), markup` <span class="url">${evidence.url}</span>`];
    default:
      return both(pageTexts.note);
  }
};

const inside = (evidence: Evidence): Content => {
  switch (evidence.kind) {
    case 'exchange':
      return [
        copyable(curlLine(evidence)),
        markup`<div class="pair"><div><h5>${both(pageTexts.request)}</h5>${headers(evidence.request.headers)}${body(evidence.request.body)}</div>
        <div><h5>${both(pageTexts.response)}</h5>${'error' in evidence.response ? markup`<p class="bad">${evidence.response.error}</p>` : [headers(evidence.response.headers), body(evidence.response.body, evidence.response.truncated)]}</div></div>`,
      ];
    case 'statement':
      return [copyable(evidence.sql), evidence.error !== undefined && markup`<p class="bad">${evidence.error}</p>`];
    case 'page':
      return body(evidence.detail);
    default:
      return body(evidence.text);
  }
};

/** One piece of evidence, closed until somebody wants to see it; `number` is what findings refer to. */
export const evidenceCard = (
  evidence: Evidence,
  number: number,
): Markup => markup`<details class="evidence" id="${anchor('evidence', evidence.id)}">
<summary><span class="number">${number}</span><span class="evidence-head">${head(evidence)}</span><time datetime="${evidence.at}">${beijingTime(evidence.at).slice(11)}</time></summary>
<div class="evidence-body">${inside(evidence)}</div></details>`;
