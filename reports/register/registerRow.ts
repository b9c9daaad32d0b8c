import { both } from '../html/page/both.ts';
import { markup, type Markup } from '../html/page/markup.ts';
import { levelTexts } from '../text/names/levelTexts.ts';
import { platformKindTexts } from '../text/names/platformKindTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import { entryAnchor } from './entryAnchor.ts';
import { latestSurveillance } from './latestSurveillance.ts';
import type { RegisterEntry } from './registerEntry.ts';
import { registerTexts } from './registerTexts.ts';

/** What the filters look at; the other parts of an entry follow its row by their place. */
const marks = ({ certificate, product, status }: RegisterEntry): Markup =>
  markup`data-kind="${product.kind}" data-level="${certificate.level}" data-status="${status}" data-until="${certificate.validUntil}" data-text="${[product.name, product.version, product.vendor, certificate.number, certificate.laboratory, product.platformId].join(' ').toLowerCase()}"`;

/** A certificate in the list of all. */
export const registerRow = (entry: RegisterEntry): Markup => {
  const { certificate, product, status, file } = entry;
  const seen = latestSurveillance(entry);
  return markup`<tr data-entry="row" ${marks(entry)}><td><a href="#${entryAnchor(entry)}">${certificate.number}</a></td><td>${product.name} ${product.version}</td><td>${product.vendor}</td><td>${both(platformKindTexts[product.kind])}</td><td>${both(levelTexts[certificate.level].name)}</td><td>${certificate.issuedOn} – ${certificate.validUntil}</td><td><span class="status-${status}">${both(registerTexts[status])}</span>${seen !== undefined && markup`<br><span class="small outcome-${seen.outcome}">${both(registerTexts.surveillance)} ${seen.on} ${both(runVerdictTexts[seen.outcome].name)}</span>`}</td><td><a href="packages/${encodeURIComponent(file)}">${both(registerTexts.package)}</a></td></tr>`;
};
