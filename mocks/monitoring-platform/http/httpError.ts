import type { FieldProblem } from '../../../spec/fieldProblem.ts';
import type { Localized } from '../../../spec/localized.ts';
import { LocalizedError } from '../../../spec/localizedError.ts';

/** What a refusal tells besides its sentence. */
export interface RefusalDetails {
  readonly problems?: readonly FieldProblem[];
  /** How that stands now which was to be changed. */
  readonly current?: object;
  readonly retryAfterSeconds?: number;
}

/** A request that cannot be answered: the status, a stable code, and a sentence that says what was expected. */
export class HttpError extends LocalizedError {
  override readonly name: string = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly details: RefusalDetails;
  constructor(status: number, code: string, localized: Localized, details: RefusalDetails = {}) {
    super(localized);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}
