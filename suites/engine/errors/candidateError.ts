import type { Localized } from '../../../spec/localized.ts';
import type { ReasonCode } from '../verdict/outcome.ts';

/**
 * Something outside our hands broke while a check was at work: no answer, an endless one, a control that refuses. A check
 * that can say more about it catches it; left alone it makes the check inconclusive with this reason, never a suite error.
 * A `TypeError`, because that is what the global `fetch` throws too.
 */
export class CandidateError extends TypeError {
  override readonly name = 'CandidateError';
  readonly reason: ReasonCode;
  readonly detail: Localized;

  constructor(reason: ReasonCode, detail: Localized, options?: ErrorOptions) {
    super(detail.en, options);
    this.reason = reason;
    this.detail = detail;
  }
}
