import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Localized } from '../../spec/localized.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { levels } from '../../suites/engine/verdict/level.ts';
import { both } from '../html/page/both.ts';
import { markup, type Markup } from '../html/page/markup.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { platformKindTexts } from '../text/names/platformKindTexts.ts';
import type { LogLine } from './logLine.ts';
import { registerChanges } from './registerChanges.ts';
import { registerDetails } from './registerDetails.ts';
import type { RegisterEntry } from './registerEntry.ts';
import { registerMatrix } from './registerMatrix.ts';
import { registerRow } from './registerRow.ts';
import { registerTexts } from './registerTexts.ts';

const columns = ['number', 'product', 'vendor', 'kind', 'level', 'validity', 'status', 'package'] as const;

const asset = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const hashOf = ({ html }: Markup): string => `'sha256-${createHash('sha256').update(html).digest('base64')}'`;

/** On a telephone each cell says what it is: by the style, so that a thousand rows do not repeat it. */
const cellLabels = (language: 'zh-CN' | 'en'): string =>
  columns
    .map(
      (name, at) =>
        `html[lang='${language}'] .products td:nth-child(${at + 1})::before { content: '${registerTexts[name][language]}'; }`,
    )
    .join('\n');
const styleText = (): string =>
  `${asset('page.css')}\n@media (max-width: 44rem) {\n${cellLabels('zh-CN')}\n${cellLabels('en')}\n}\n`;

const say = (text: keyof typeof registerTexts): Markup => both(registerTexts[text]);
/** A text that the script changes with the language: options and placeholders hold no elements. */
const option = (value: string, text: Localized): Markup =>
  markup`<option value="${value}" data-zh="${text['zh-CN']}" data-en="${text.en}">${text['zh-CN']}</option>`;
const select = (name: string, label: Localized, options: readonly (readonly [string, Localized])[]): Markup =>
  markup`<label><span class="small">${both(label)}</span> <select data-filter="${name}">${option('', registerTexts.any)}${options.map(([value, text]) => option(value, text))}</select></label>`;

const filters = (): Markup => {
  const { search } = registerTexts;
  return markup`<div class="filters"><input type="search" data-filter="text" data-zh="${search['zh-CN']}" data-en="${search.en}" placeholder="${search['zh-CN']}" aria-label="${search['zh-CN']} ${search.en}">
${select(
  'kind',
  registerTexts.kind,
  platformKinds.map((kind) => [kind, platformKindTexts[kind]]),
)}
${select(
  'level',
  registerTexts.level,
  levels.map((level) => [level, levelTexts[level].name]),
)}
${select(
  'status',
  registerTexts.status,
  (['valid', 'expired', 'withdrawn'] as const).map((status) => [status, registerTexts[status]]),
)}</div>`;
};

/** The certificates of each product, in the order given. */
const byProduct = (entries: readonly RegisterEntry[]): ((entry: RegisterEntry) => readonly RegisterEntry[]) => {
  const keyOf = ({ product }: RegisterEntry): string => JSON.stringify([product.vendor, product.platformId]);
  const products = Map.groupBy(entries, keyOf);
  return (entry) => products.get(keyOf(entry)) ?? [];
};

/** The register as one page that opens from a file: its entries, the latest first, and its log. `builtAt`: ISO 8601. */
export const renderRegister = (entries: readonly RegisterEntry[], log: readonly LogLine[], builtAt: string): string => {
  const style: Markup = { html: styleText() };
  const script: Markup = { html: asset('page.js') };
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  const same = byProduct(entries);
  const expired = registerTexts.expired;
  return markup`<!doctype html>
<html lang="zh-CN" data-title-zh="${registerTexts.title['zh-CN']}" data-title-en="${registerTexts.title.en}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${registerTexts.title['zh-CN']} · ${registerTexts.title.en}</title>
<link rel="alternate" type="application/atom+xml" href="feed.xml">
<style>${style}</style>
</head>
<body data-expired-zh="${expired['zh-CN']}" data-expired-en="${expired.en}">
<header><div><h1>${say('title')}</h1><span class="small">${say('standard')}</span></div><div class="controls"><button type="button" data-language="zh-CN">中文</button> <button type="button" data-language="en">English</button></div></header>
<main>
<nav class="small"><a href="verify.html">${say('verify')}</a> · <a href="#changes">${say('changes')}</a> · <a href="#matrix">${say('matrix')}</a> · <a href="feed.xml">${say('feed')}</a> · <a href="log.ndjson">${say('log')}</a></nav>
${filters()}
<p class="small" role="status">${say('shown')} <span data-count>${entries.length}</span></p>
<table class="products"><thead><tr>${columns.map((name) => markup`<th scope="col">${say(name)}</th>`)}</tr></thead><tbody>${entries.map(registerRow)}</tbody></table>
<h2 id="details">${say('details')}</h2>
${entries.map((entry) => registerDetails(entry, same(entry)))}
<h2 id="matrix">${say('matrix')}</h2>
${registerMatrix(entries)}
${registerChanges(log)}
</main>
<footer class="small">${say('built')} ${beijingTime(builtAt)} · ${say('validityMeaning')}</footer>
<script>${script}</script>
</body>
</html>
`.html;
};
