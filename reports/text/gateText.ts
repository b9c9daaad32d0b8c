import type { Language } from '../../spec/localized.ts';
import type { GateResult } from '../../suites/engine/verdict/gate.ts';
import { gateOutcomeTexts, gateTexts } from './names/gateTexts.ts';

/** What the pipeline asked for and whether it got it, in one line. */
export const gateText = ({ name, outcome, waived }: GateResult, language: Language): string => {
  const zh = language === 'zh-CN';
  const through =
    waived.length === 0 ? '' : zh ? `（其中豁免 ${waived.length} 项违反）` : ` (${waived.length} violated, waived)`;
  return zh
    ? `门槛“${gateTexts[name][language]}”：${gateOutcomeTexts[outcome][language]}${through}`
    : `Gate ${gateTexts[name][language]}: ${gateOutcomeTexts[outcome][language]}${through}`;
};
