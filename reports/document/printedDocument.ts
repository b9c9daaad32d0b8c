import type { Language } from '../../spec/localized.ts';
import type { Block } from './block.ts';

/** A document in one language. */
export interface PrintedDocument {
  readonly language: Language;
  readonly title: string;
  /** Above the title on the cover, and in the running header. */
  readonly number: string;
  readonly cover: readonly (readonly [string, string])[];
  /** Below on the cover: who issues it, and when. */
  readonly issuer: readonly string[];
  readonly blocks: readonly Block[];
}
