import type { Language } from '../../spec/localized.ts';
import type { RunHeader } from '../../suites/engine/evidence/runRecord.ts';
import { originText } from './originText.ts';
import { platformKindTexts } from './names/platformKindTexts.ts';

/** Whom a run examined, in one line: name, kind, platform id, address, and whether the run started it itself. */
export const examineeText = (
  { name, kind, platformId, url, origin }: Pick<RunHeader['target'], 'name' | 'kind' | 'platformId' | 'url' | 'origin'>,
  language: Language,
): string => {
  const from = originText({ origin, kind })[language];
  // The name of a monitoring platform is where it is.
  const facts = [...new Set([name, platformKindTexts[kind][language], platformId, url])].filter(Boolean).join(' · ');
  return language === 'en' ? `Examined: ${facts} (${from})` : `被测平台：${facts}（${from}）`;
};
