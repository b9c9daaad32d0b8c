import { CandidateError } from '../engine/errors/candidateError.ts';
import type { Localized } from '../../spec/localized.ts';

/** A control call that the candidate refused or did not answer; left uncaught it makes a check inconclusive. */
export class ControlError extends CandidateError {
  constructor(detail: Localized, options?: ErrorOptions) {
    super('control-failed', detail, options);
  }
}
