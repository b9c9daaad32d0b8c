import type { Level } from '../../../suites/engine/verdict/level.ts';
import { attestedIn } from '../../report/attestedIn.ts';
import type { Report } from '../../report/report.ts';
import { levelTexts } from '../../text/names/levelTexts.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { runVerdictTexts } from '../../text/names/runVerdictTexts.ts';
import { standingTexts } from '../../text/names/standingTexts.ts';
import { both } from '../page/both.ts';
import { markup } from '../page/markup.ts';
import type { Markup } from '../page/markup.ts';
import { verdictSigns } from './verdictSigns.ts';

const standings = ['held', 'violated', 'open'] as const;

/** The verdict of one level, never without how many requirements it rests on. */
export const levelCard = (level: Level, report: Report): Markup => {
  const result = report.levels[level];
  const attested = attestedIn(result, report);
  const total = standings.reduce((sum, standing) => sum + result[standing].length, 0);
  let at = 0;
  const pieces = standings.map((standing) => {
    const width = total === 0 ? 0 : (result[standing].length / total) * 1_000;
    const x = at;
    at += width;
    return markup`<rect class="fill-${standing}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
  });
  return markup`<div class="level level-${level} band-${result.verdict}"><div class="stamp" aria-hidden="true">${verdictSigns[result.verdict]}</div><div class="level-text">
<p class="eyebrow"><b>${both(levelTexts[level].name)}</b> · ${both(levelTexts[level].meaning)}</p>
<h2>${both(runVerdictTexts[result.verdict].name)}</h2>
<ul class="legend">${standings.map((standing) => markup`<li><span class="dot dot-${standing}"></span>${both(standingTexts[standing])} <b>${result[standing].length}</b></li>`)}${attested > 0 && markup`<li><span class="dot dot-attested"></span>${both(pageTexts.ofThemAttested)} <b>${attested}</b></li>`}</ul>
<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="fill-none" width="1000" height="10"/>${pieces}</svg>
<p class="small">${both(runVerdictTexts[result.verdict].meaning)}</p></div></div>`;
};
