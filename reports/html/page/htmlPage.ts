import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language, Localized } from '../../../spec/localized.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { runningHeader } from '../print/runningHeader.ts';
import type { RunningHeader } from '../print/runningHeader.ts';
import { both } from './both.ts';
import { markup, type Markup } from './markup.ts';

interface Page {
  readonly language: Language;
  readonly title: Localized;
  readonly body: Markup;
  /** What stands on every printed page but the first. */
  readonly running?: RunningHeader;
  /** It holds pictures, as data. */
  readonly pictures?: boolean;
}

const asset = (...names: readonly string[]): string =>
  names.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('');

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let assets: { readonly style: string; readonly script: string } | undefined;

/**
 * Style and script are ours and named by their hash in the policy: whatever a candidate might smuggle past the escaping
 * would neither run nor load anything. Pictures are in the page itself or nowhere.
 */
const pageAssets = ({
  running,
  pictures,
}: Pick<Page, 'running' | 'pictures'>): { style: Markup; script: Markup; policy: string } => {
  assets ??= {
    style: asset('./page.css', './verdict.css', './coverage.css', './report.css'),
    script: asset('./page.js'),
  };
  const style = running === undefined ? assets.style : `${assets.style}\n${runningHeader(running)}\n`;
  return {
    style: { html: style },
    script: { html: assets.script },
    policy: `default-src 'none'; style-src ${hash(style)}; script-src ${hash(assets.script)};${pictures === true ? ' img-src data:;' : ''} base-uri 'none'; form-action 'none'`,
  };
};

const languages: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'English' },
];

/** The frame of every page we write: policy, style, language switch, print button, script. */
export const htmlPage = (page: Page): string => {
  const { style, script, policy } = pageAssets(page);
  return markup`<!doctype html>
<html lang="${page.language}" data-language="${page.language}" data-title-zh="${page.title['zh-CN']}" data-title-en="${page.title.en}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${page.title[page.language]}</title>
<style>${style}</style>
</head>
<body>
<header class="top"><div class="shell">
<div class="brand"><span>核验</span><span>heyan</span></div>
<div class="titles"><b>${both(pageTexts.title)}</b><span class="small">${both(pageTexts.standard)}</span></div>
<div class="controls"><div class="switch">${languages.map(({ language, name }) => markup`<button type="button" data-set-language="${language}" aria-pressed="${String(language === page.language)}">${name}</button>`)}</div><button type="button" class="quiet" data-print>${both(pageTexts.print)}</button></div>
</div></header>
<main class="shell">
${page.body}
<footer class="end">${both(pageTexts.times)}</footer>
</main>
<script>${script}</script>
</body>
</html>
`.html;
};
