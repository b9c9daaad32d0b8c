import { readFileSync } from 'node:fs';
import type { Language } from '../../../spec/localized.ts';
import type { SiteDocument } from './siteDocument.ts';

const root = new URL('../../../', import.meta.url);

/** The first heading of a document. Throws where it has none. */
export const documentTitle = ({ sources }: SiteDocument, language: Language): string => {
  const title = /^# (.+)$/m.exec(readFileSync(new URL(sources[language], root), 'utf8'))?.[1];
  if (title === undefined) throw new Error(`Expected a heading (# …) in ${sources[language]}.`);
  return title.trim();
};
