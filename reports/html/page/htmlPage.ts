import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language, Localized } from '../../../spec/localized.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { both } from './both.ts';
import { markup, type Markup } from './markup.ts';

const asset = (...names: readonly string[]): Markup => ({
  html: names.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join(''),
});

const hash = ({ html }: Markup): string => `'sha256-${createHash('sha256').update(html).digest('base64')}'`;

let assets: { readonly style: Markup; readonly script: Markup; readonly policy: string } | undefined;

/**
 * Style and script are ours and named by their hash in the policy: whatever a candidate might smuggle past the escaping
 * would neither run nor load anything.
 */
const pageAssets = (): NonNullable<typeof assets> => {
  const style = asset('./page.css', './verdict.css', './coverage.css');
  const script = asset('./page.js');
  assets ??= {
    style,
    script,
    policy: `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`,
  };
  return assets;
};

const languages: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'English' },
];

/** The frame of every page we write: policy, style, language switch, print button, script. */
export const htmlPage = (page: {
  readonly language: Language;
  readonly title: Localized;
  readonly body: Markup;
}): string => {
  const { style, script, policy } = pageAssets();
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
