import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Localized } from '../../spec/localized.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { levels } from '../../suites/engine/verdict/level.ts';
import { both } from '../html/page/both.ts';
import type { Content, Markup } from '../html/page/markup.ts';
import { markup } from '../html/page/markup.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { platformKindTexts } from '../text/names/platformKindTexts.ts';
import type { RegisterEntry } from './registerEntry.ts';
import { registerTexts } from './registerTexts.ts';

const asset = (name: string): Markup => ({ html: readFileSync(new URL(name, import.meta.url), 'utf8') });
const hashOf = ({ html }: Markup): string => `'sha256-${createHash('sha256').update(html).digest('base64')}'`;

const say = (text: keyof typeof registerTexts): Markup => both(registerTexts[text]);
/** A text that the script changes with the language: options and placeholders hold no elements. */
const option = (value: string, text: Localized): Markup =>
  markup`<option value="${value}" data-zh="${text['zh-CN']}" data-en="${text.en}">${text['zh-CN']}</option>`;
const select = (name: string, label: Localized, options: readonly (readonly [string, Localized])[]): Markup =>
  markup`<label><span class="small">${both(label)}</span> <select data-filter="${name}">${option('', registerTexts.any)}${options.map(([value, text]) => option(value, text))}</select></label>`;

/** What the filters look at. */
const marks = ({ certificate, product, status }: RegisterEntry): Markup =>
  markup`data-kind="${product.kind}" data-level="${certificate.level}" data-status="${status}" data-text="${[product.name, product.version, product.vendor, certificate.number, certificate.laboratory, product.platformId].join(' ').toLowerCase()}"`;

const row = (entry: RegisterEntry): Markup => {
  const { certificate, product, status, file } = entry;
  return markup`<tr data-entry="row" ${marks(entry)}><td>${certificate.number}</td><td>${product.name} ${product.version}</td><td>${product.vendor}</td><td>${both(platformKindTexts[product.kind])}</td><td>${both(levelTexts[certificate.level].name)}</td><td>${certificate.issuedOn} – ${certificate.validUntil}</td><td class="status-${status}">${say(status)}</td><td><a href="packages/${file}">${say('package')}</a></td></tr>`;
};

const fact = (name: keyof typeof registerTexts, content: Content): Markup =>
  markup`<tr><th scope="row">${say(name)}</th><td>${content}</td></tr>`;

const details = (entry: RegisterEntry, all: readonly RegisterEntry[]): Markup => {
  const { certificate, product, signedBy, sha256, surveillance, withdrawal } = entry;
  const same = all.filter(
    (one) => one.product.platformId === product.platformId && one.product.vendor === product.vendor,
  );
  return markup`<details data-entry="details" ${marks(entry)}><summary>${certificate.number} · ${product.name} ${product.version}</summary><table><tbody>
${fact('laboratory', certificate.laboratory)}
${fact('address', product.address)}
${fact('suite', entry.suite)}
${fact('profile', entry.profile)}
${fact(
  'signedBy',
  signedBy.map(
    ({ algorithm, keyId, name = '' }) => markup`<div>${algorithm} <span class="hash">${keyId}</span> ${name}</div>`,
  ),
)}
${entry.stampedAt !== undefined && fact('stamped', beijingTime(entry.stampedAt))}
${fact('package', markup`<span class="hash">SHA-256 ${sha256}</span>`)}
${fact(
  'history',
  same.map(
    (one) =>
      markup`<div>${one.certificate.number}: ${one.product.version}, ${one.certificate.issuedOn} – ${one.certificate.validUntil}, ${say(one.status)}</div>`,
  ),
)}
${fact('surveillance', surveillance.length === 0 ? say('none') : surveillance.map(({ on, outcome, note }) => markup`<div>${on}: ${outcome} ${note}</div>`))}
${withdrawal !== undefined && fact('withdrawal', `${withdrawal.on}: ${withdrawal.reason}`)}
</tbody></table></details>`;
};

const signs: Readonly<Record<string, string>> = { held: '●', attested: '○', free: '·' };

const matrix = (entries: readonly RegisterEntry[]): Markup => {
  const ids = [...new Set(entries.flatMap(({ requirements }) => Object.keys(requirements)))];
  return markup`<div class="scroll"><table class="matrix"><thead><tr><th></th>${entries.map((entry) => markup`<th scope="col" data-entry="column" ${marks(entry)}>${entry.certificate.number}</th>`)}</tr></thead><tbody>${ids.map((id) => markup`<tr><th scope="row">${id}</th>${entries.map((entry) => markup`<td data-entry="cell" ${marks(entry)}>${signs[entry.requirements[id] ?? ''] ?? ''}</td>`)}</tr>`)}</tbody></table></div>`;
};

/** Products beyond which the matrix would be larger than the rest of the page together. */
export const mostInMatrix = 40;

/** The register as one page that opens from a file. `builtAt`: ISO 8601. */
export const renderRegister = (entries: readonly RegisterEntry[], builtAt: string): string => {
  const [style, script] = [asset('page.css'), asset('page.js')];
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  const { search } = registerTexts;
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${registerTexts.title['zh-CN']} · ${registerTexts.title.en}</title>
<link rel="alternate" type="application/atom+xml" href="feed.xml">
<style>${style}</style>
</head>
<body>
<header><div><h1>${say('title')}</h1><span class="small">${say('standard')}</span></div><div><button type="button" data-language="zh-CN">中文</button> <button type="button" data-language="en">English</button></div></header>
<main>
<div class="filters"><input type="search" data-filter="text" data-zh="${search['zh-CN']}" data-en="${search.en}" placeholder="${search['zh-CN']}" aria-label="${search['zh-CN']} ${search.en}">
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
)}</div>
<p class="small"><span data-count>${entries.length}</span> ${say('shown')}</p>
<div class="scroll"><table><thead><tr>${(['number', 'product', 'vendor', 'kind', 'level', 'validity', 'status', 'package'] as const).map((name) => markup`<th scope="col">${say(name)}</th>`)}</tr></thead><tbody>${entries.map(row)}</tbody></table></div>
<h2>${say('details')}</h2>
${entries.map((entry) => details(entry, entries))}
<h2>${say('matrix')}</h2>
<p class="small">${say('matrixMeaning')}</p>
${matrix(entries.slice(0, mostInMatrix))}
</main>
<footer class="small"><a href="verify.html">${say('verify')}</a> · <a href="feed.xml">${say('feed')}</a> · <a href="log.ndjson">${say('log')}</a> · ${say('built')} ${beijingTime(builtAt)}</footer>
<script>${script}</script>
</body>
</html>
`.html;
};
