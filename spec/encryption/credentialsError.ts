import { LocalizedError } from '../localizedError.ts';

/** Credentials that a scheme cannot work with (a key that is missing or of the wrong length). */
export class CredentialsError extends LocalizedError {
  override readonly name = 'CredentialsError';
}
