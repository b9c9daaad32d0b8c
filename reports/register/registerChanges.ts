import { both } from '../html/page/both.ts';
import { markup, type Markup } from '../html/page/markup.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { eventText } from './eventText.ts';
import type { LogLine } from './logLine.ts';
import { registerTexts } from './registerTexts.ts';

/** Newest entries that the page tells; the log tells all. */
const most = 30;

/** What happened lately, and the hash by which the log as it is now is known again. */
export const registerChanges = (lines: readonly LogLine[]): Markup =>
  markup`<h2 id="changes">${both(registerTexts.changes)}</h2>
<p class="small">${both({ 'zh-CN': `日志共 ${lines.length} 条，每条都含前一条的摘要；请记下最后一条的摘要，日后以 heyan verify --against 核对：`, en: `The log has ${lines.length} entries, each with the hash of the one before. Note the hash of the last one, and hold later logs against it by heyan verify --against:` })} <span class="hash">${lines.at(-1)?.hash ?? '–'}</span></p>
<ol class="changes" reversed start="${lines.length}">${lines
    .slice(-most)
    .toReversed()
    .map((line) => markup`<li><span class="small">${beijingTime(line.at)}</span> ${both(eventText(line))}</li>`)}</ol>`;
