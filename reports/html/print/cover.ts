import type { Localized } from '../../../spec/localized.ts';
import { levels } from '../../../suites/engine/verdict/level.ts';
import type { Report } from '../../report/report.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { gateText } from '../../text/gateText.ts';
import { levelWord } from '../../text/levelWord.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { platformKindTexts } from '../../text/names/platformKindTexts.ts';
import { reportPageTexts } from '../../text/names/reportPageTexts.ts';
import { productText } from '../../text/productText.ts';
import { verdictSigns } from '../cards/verdictSigns.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

const row = (label: Localized, value: Content): Markup =>
  markup`<tr><th scope="row">${both(label)}</th><td>${value}</td></tr>`;

/** The first page when the report is printed; the screen shows none of it. */
export const cover = (report: Report): Markup => {
  const { target, run, profile, gate } = report;
  return markup`<section class="cover" aria-hidden="true">
<p class="cover-brand">核验 heyan</p>
<h1>${both(pageTexts.title)}</h1>
<p>${both(pageTexts.standard)}</p>
<div class="cover-levels">${levels.map((level) => markup`<p class="band-${report.levels[level].verdict} toned">${verdictSigns[report.levels[level].verdict]} ${both(levelWord(level, report.levels[level]))}</p>`)}</div>
<table>
${row(pageTexts.examined, target.name || target.url)}
${row(reportPageTexts.product, both(productText(report)))}
${row(pageTexts.kind, both(platformKindTexts[target.kind]))}
${row(pageTexts.platformId, target.platformId)}
${row(pageTexts.address, target.url)}
${row(pageTexts.gate, both({ 'zh-CN': gateText(gate, 'zh-CN'), en: gateText(gate, 'en') }))}
${row(pageTexts.startedAt, beijingTime(run.startedAt))}
${row(pageTexts.version, `heyan ${run.heyan.version}`)}
${row(pageTexts.profile, `${profile.id} ${profile.version} ${profile.hash.slice(0, 16)}`)}
${row(pageTexts.runId, run.id)}
</table>
<p class="small">${both(reportPageTexts.printedFrom)}</p>
</section>`;
};
