import type { Localized } from '../../spec/localized.ts';

/** A file that is no report of ours; `localized` says what was expected and what to do. */
export class ReportFileError extends Error {
  readonly localized: Localized;

  constructor(localized: Localized) {
    super(localized.en);
    this.name = 'ReportFileError';
    this.localized = localized;
  }
}
