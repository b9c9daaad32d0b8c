import type { Verdict } from '../../../suites/engine/verdict/verdict.ts';
import { verdictTexts } from '../../text/names/verdictTexts.ts';
import { both } from '../page/both.ts';
import { markup, type Markup } from '../page/markup.ts';

/** A sign beside the colour, for whoever cannot tell the colours apart and for black-and-white print. */
const signs: Readonly<Record<Verdict, string>> = {
  passed: '✓',
  failed: '✗',
  warning: '!',
  inconclusive: '?',
  'not-applicable': '–',
  waived: '○',
  attested: '§',
  error: '⚠',
};

export const verdictPill = (verdict: Verdict): Markup =>
  markup`<span class="pill pill-${verdict}"><span class="sign" aria-hidden="true">${signs[verdict]}</span>${both(verdictTexts[verdict].name)}</span>`;
