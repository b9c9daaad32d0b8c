import type { Localized } from '../localized.ts';

/** Credentials that a scheme cannot work with (a key that is missing or of the wrong length). */
export class CredentialsError extends Error {
  readonly localized: Localized;

  constructor(localized: Localized) {
    super(localized.en);
    this.name = 'CredentialsError';
    this.localized = localized;
  }
}
