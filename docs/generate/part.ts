import type { Language } from '../../spec/localized.ts';

/** A generated part of a document, as Markdown without surrounding blank lines. */
export type Part = (language: Language) => string;
