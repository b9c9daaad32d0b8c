import type { Localized } from '../../../spec/localized.ts';

/** A request that cannot be answered: the status, a stable code, and a sentence that says what was expected. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: string;
  readonly localized: Localized;
  constructor(status: number, code: string, localized: Localized) {
    super(localized.en);
    this.name = 'HttpError';
    this.status = status;
    this.code = code;
    this.localized = localized;
  }
}
