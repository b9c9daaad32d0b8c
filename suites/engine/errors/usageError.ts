import type { Localized } from '../../../spec/localized.ts';
import { LocalizedError } from '../../../spec/localizedError.ts';
import type { ErrorCode } from './errorCodes.ts';

/**
 * Something the user can put right: exit code 2, one readable message (what is wrong, with what was expected), no stack trace. What to do
 * about it the registry says of its code.
 */
export class UsageError extends LocalizedError {
  override readonly name = 'UsageError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, localized: Localized, options?: ErrorOptions) {
    super(localized, options);
    this.code = code;
  }
}
