import type { Localized } from '../localized.ts';

/** A conformance statement that cannot be used; `localized` says what is wrong with it, for a person. */
export class IcsError extends Error {
  readonly localized: Localized;
  /** True where nothing else is wrong than that it answers to another profile than the run's. */
  readonly otherProfile: boolean;

  constructor(localized: Localized, otherProfile = false) {
    super(localized.en);
    this.name = 'IcsError';
    this.localized = localized;
    this.otherProfile = otherProfile;
  }
}
