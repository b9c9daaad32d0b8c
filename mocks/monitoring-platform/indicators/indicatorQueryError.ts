import type { Localized } from '../../../spec/localized.ts';

/** A question to the indicator service that makes no sense: unknown indicator, unreadable time, window that ends before it starts. */
export class IndicatorQueryError extends Error {
  readonly localized: Localized;
  constructor(localized: Localized) {
    super(localized.en);
    this.name = 'IndicatorQueryError';
    this.localized = localized;
  }
}
