import type { Localized } from '../localized.ts';

/** A profile that cannot be used; `localized` says what was expected and what to do, for a person. */
export class ProfileError extends Error {
  readonly localized: Localized;

  constructor(localized: Localized) {
    super(localized.en);
    this.name = 'ProfileError';
    this.localized = localized;
  }
}
