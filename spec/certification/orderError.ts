import type { Localized } from '../localized.ts';

/** An order that cannot be used; `localized` names every blank and every mistake. */
export class OrderError extends Error {
  readonly localized: Localized;

  constructor(localized: Localized, options?: ErrorOptions) {
    super(localized.en, options);
    this.name = 'OrderError';
    this.localized = localized;
  }
}
