import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Content, Markup } from '../html/page/markup.ts';
import { markup } from '../html/page/markup.ts';
import type { Block } from './block.ts';
import { neutralizeDocument } from './neutralizeDocument.ts';
import type { PrintedDocument } from './printedDocument.ts';
import { runningStyle } from './runningStyle.ts';

const facts = (rows: readonly (readonly [string, string])[]): Markup =>
  markup`<table class="facts"><tbody>${rows.map(([name, text]) => markup`<tr><th scope="row">${name}</th><td>${text}</td></tr>`)}</tbody></table>`;

/** A share of the page; none of a candidate's. */
const column = (share: number, all: number): Markup => ({ html: `<col width="${Math.round((100 * share) / all)}%">` });

const piece = (block: Block): Content => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? markup`<h1>${block.text}</h1>`
        : block.level === 2
          ? markup`<h2>${block.text}</h2>`
          : markup`<h3>${block.text}</h3>`;
    case 'paragraph':
      return markup`<p>${block.text}</p>`;
    case 'items': {
      const items = block.items.map((item) => markup`<li>${item}</li>`);
      return block.numbered === true ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`;
    }
    case 'facts':
      return facts(block.rows);
    case 'table': {
      const { head, rows, widths } = block;
      const all = widths?.reduce((sum, one) => sum + one, 0) ?? 1;
      return markup`<table>${widths !== undefined && markup`<colgroup>${widths.map((one) => column(one, all))}</colgroup>`}<thead><tr>${head.map((text) => markup`<th scope="col">${text}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map((text) => markup`<td>${text}</td>`)}</tr>`)}</tbody></table>`;
    }
    case 'page':
      return markup`<div class="break"></div>`;
  }
};

/** A document as one page of HTML that loads and runs nothing: to be read, or to be printed. */
export const renderDocumentHtml = (given: PrintedDocument): string => {
  const document = neutralizeDocument(given);
  const { language, title, number, cover, issuer, blocks } = document;
  const style: Markup = {
    html: readFileSync(new URL('print.css', import.meta.url), 'utf8') + runningStyle(document),
  };
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style.html).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${number === '' ? title : `${title} ${number}`}</title>
<style>${style}</style>
</head>
<body>
<section class="cover"><div class="number">${number}</div><div class="title">${title}</div>${facts(cover)}<div class="issuer">${issuer.map((line) => markup`<div>${line}</div>`)}</div></section>
${blocks.map(
  (block) => markup`${piece(block)}
`,
)}</body>
</html>
`.html;
};
