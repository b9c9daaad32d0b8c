import { both } from '../html/page/both.ts';
import { markup, type Content, type Markup } from '../html/page/markup.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { platformKindTexts } from '../text/names/platformKindTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import { entryAnchor } from './entryAnchor.ts';
import { latestSurveillance } from './latestSurveillance.ts';
import type { RegisterEntry, Surveillance, SurveillanceRecord } from './registerEntry.ts';
import { registerTexts } from './registerTexts.ts';

/** Certificates of one product that its page names besides its own. */
const mostHistory = 30;

type TextName = keyof typeof registerTexts;
const say = (text: TextName): Markup => both(registerTexts[text]);
const fact = (name: TextName, content: Content): Markup =>
  markup`<tr><th scope="row">${say(name)}</th><td>${content}</td></tr>`;

const status = ({ status: word, certificate }: RegisterEntry): Markup =>
  markup`<span class="status-${word}" data-status="${word}" data-until="${certificate.validUntil}">${say(word)}</span>`;

const outcomeWord = ({ outcome }: Surveillance): Markup =>
  markup`<span class="outcome-${outcome}">${both(runVerdictTexts[outcome].name)}</span>`;

/** The record of a surveillance as it can be verified, and by itself why the product did not conform. */
const recorded = ({ file, sha256, laboratory, suite, signedBy, stampedAt, reasons }: SurveillanceRecord): Content => [
  ' · ',
  markup`<a href="packages/${encodeURIComponent(file)}">${say('record')}</a> <span class="hash">SHA-256 ${sha256}</span> · ${laboratory} · ${suite}`,
  signedBy.map(
    ({ algorithm, keyId, name = '' }) =>
      markup` · ${algorithm} <span class="hash">${keyId.slice(0, 16)}…</span> ${name}`,
  ),
  stampedAt !== undefined && [' · ', say('stamped'), ' ', beijingTime(stampedAt)],
  reasons.length > 0 && markup`<ul>${reasons.map((one) => markup`<li>${both(one)}</li>`)}</ul>`,
];

const surveyed = (one: Surveillance): Markup =>
  markup`<div>${one.on}: ${outcomeWord(one)}${'record' in one ? recorded(one.record) : ` · ${one.note}`}</div>`;

const lastSurveyed = (entry: RegisterEntry): Content => {
  const seen = latestSurveillance(entry);
  return seen !== undefined && [' · ', say('surveillance'), ` ${seen.on} `, outcomeWord(seen)];
};

const history = (entry: RegisterEntry, same: readonly RegisterEntry[]): Content => [
  ...same.slice(0, mostHistory).map((one) => {
    const { number, issuedOn, validUntil, level } = one.certificate;
    const name = one === entry ? markup`<b>${number}</b>` : markup`<a href="#${entryAnchor(one)}">${number}</a>`;
    return markup`<div>${name} · ${one.product.version} · ${both(levelTexts[level].name)} · ${issuedOn} – ${validUntil} · ${status(one)}${lastSurveyed(one)}</div>`;
  }),
  same.length > mostHistory && markup`<div>+${same.length - mostHistory}</div>`,
];

/** Everything about one certificate; `same`: the certificates of its product, the latest first, itself among them. */
export const registerDetails = (entry: RegisterEntry, same: readonly RegisterEntry[]): Markup => {
  const { certificate, product, signedBy, sha256, file, surveillance, withdrawal, stampedAt } = entry;
  return markup`<details data-entry="details" id="${entryAnchor(entry)}"><summary><b>${certificate.number}</b> · ${product.name} ${product.version}</summary><table><tbody>
${fact('status', [status(entry), withdrawal !== undefined && ` · ${withdrawal.on}: ${withdrawal.reason}`])}
${fact('validity', `${certificate.issuedOn} – ${certificate.validUntil}`)}
${fact('level', [both(levelTexts[certificate.level].name), ' · ', both(levelTexts[certificate.level].meaning)])}
${fact('vendor', product.vendor)}
${fact('kind', both(platformKindTexts[product.kind]))}
${fact('platformId', product.platformId)}
${fact('address', product.address)}
${fact('surveillance', surveillance.length === 0 ? say('none') : surveillance.map(surveyed))}
${fact('history', history(entry, same))}
${fact('laboratory', certificate.laboratory)}
${fact('suite', entry.suite)}
${fact('profile', entry.profile)}
${fact(
  'signedBy',
  signedBy.map(
    ({ algorithm, keyId, name = '' }) => markup`<div>${algorithm} <span class="hash">${keyId}</span> ${name}</div>`,
  ),
)}
${stampedAt !== undefined && fact('stamped', beijingTime(stampedAt))}
${fact('package', markup`<a href="packages/${encodeURIComponent(file)}">${file}</a> <span class="hash">SHA-256 ${sha256}</span>`)}
</tbody></table></details>`;
};
