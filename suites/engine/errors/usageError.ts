import type { Localized } from '../../../spec/localized.ts';
import { errorCodes } from './errorCodes.ts';
import type { ErrorCode } from './errorCodes.ts';

/** Something the user can put right: exit code 2, one readable message, no stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: ErrorCode;
  /** What is wrong, with what was expected. */
  readonly localized: Localized;
  /** What to do about it. */
  readonly hint: Localized;

  constructor(code: ErrorCode, localized: Localized, options?: ErrorOptions) {
    super(localized.en, options);
    this.code = code;
    this.localized = localized;
    this.hint = errorCodes[code];
  }
}
