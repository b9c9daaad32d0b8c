import type { Localized } from '../../../spec/localized.ts';
import { LocalizedError } from '../../../spec/localizedError.ts';
import { errorCodes } from './errorCodes.ts';
import type { ErrorCode } from './errorCodes.ts';

/** Something the user can put right: exit code 2, one readable message (what is wrong, with what was expected), no stack trace. */
export class UsageError extends LocalizedError {
  override readonly name = 'UsageError';
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly hint: Localized;

  constructor(code: ErrorCode, localized: Localized, options?: ErrorOptions) {
    super(localized, options);
    this.code = code;
    this.hint = errorCodes[code];
  }
}
