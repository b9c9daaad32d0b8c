import { createHash } from 'node:crypto';
import { escapeHtml } from '../../../../spec/escapeHtml.ts';
import type { Language } from '../../../../spec/localized.ts';
import type { Block } from './block.ts';

const style = `:root{color-scheme:light dark}
body{font:16px/1.6 "Noto Sans SC Variable",system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
pre{overflow:auto;padding:1rem;border:1px solid #8888;border-radius:.3rem;font:14px/1.5 ui-monospace,"Noto Sans SC Variable",monospace}
table{border-collapse:collapse;display:block;overflow:auto}th,td{border:1px solid #8888;padding:.3rem .6rem;text-align:left;vertical-align:top}
p,li,h1,h2,h3{overflow-wrap:anywhere}h1,h2,h3{line-height:1.3}h2{margin-top:2.5rem}
@media print{body{max-width:none;margin:0}pre{white-space:pre-wrap;overflow-wrap:anywhere}h2,h3{break-after:avoid}}`;

const row = (cells: readonly string[], cell: 'th' | 'td'): string =>
  `<tr>${cells.map((one) => (cell === 'th' ? `<th scope="col">${escapeHtml(one)}</th>` : `<td>${escapeHtml(one)}</td>`)).join('')}</tr>`;

const written = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'code':
      return `<pre tabindex="0"><code>${escapeHtml(block.text)}</code></pre>`;
    case 'table':
      return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((one) => row(one, 'td')).join('')}</tbody></table>`;
  }
};

/** The document as a page that needs nothing else, with the policy under which it is sent: its own style, and nothing besides. */
export const renderHtml = (
  blocks: readonly Block[],
  language: Language,
): { readonly html: string; readonly policy: string } => {
  const title = blocks.find((block) => block.type === 'heading')?.text ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main>
${blocks.map(written).join('\n')}
</main></body>
</html>
`,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  };
};
