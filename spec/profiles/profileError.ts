import { LocalizedError } from '../localizedError.ts';

/** A profile that cannot be used; `localized` says what was expected and what to do, for a person. */
export class ProfileError extends LocalizedError {
  override readonly name = 'ProfileError';
}
