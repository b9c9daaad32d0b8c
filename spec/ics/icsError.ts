import type { Localized } from '../localized.ts';
import { LocalizedError } from '../localizedError.ts';

/** A conformance statement that cannot be used; `localized` says what is wrong with it, for a person. */
export class IcsError extends LocalizedError {
  override readonly name = 'IcsError';
  /** True where nothing else is wrong than that it answers to another profile than the run's. */
  readonly otherProfile: boolean;

  constructor(localized: Localized, otherProfile = false) {
    super(localized);
    this.otherProfile = otherProfile;
  }
}
