import type { Verdict } from '../../../suites/engine/verdict/verdict.ts';
import { verdictMarks } from '../../text/names/verdictMarks.ts';
import { verdictTexts } from '../../text/names/verdictTexts.ts';
import { both } from '../page/both.ts';
import { markup, type Markup } from '../page/markup.ts';

/** A verdict as a word in its colour, with its sign. */
export const verdictPill = (verdict: Verdict): Markup =>
  markup`<span class="pill pill-${verdict}"><span class="sign" aria-hidden="true">${verdictMarks[verdict]}</span>${both(verdictTexts[verdict].name)}</span>`;
