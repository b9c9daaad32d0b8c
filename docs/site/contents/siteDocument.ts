import type { Localized } from '../../../spec/localized.ts';

/** A document of the repository, and the page that shows it in both halves of the site. */
export interface SiteDocument {
  /** Its address, without language and ending: `ci/github` is `/ci/github.html` and `/en/ci/github.html`. */
  readonly slug: string;
  /** The file for each language, from the root of the repository; twice the same where there is only one. */
  readonly sources: Localized;
  /** Of one file for both halves: it holds both languages. */
  readonly bilingual: boolean;
}
