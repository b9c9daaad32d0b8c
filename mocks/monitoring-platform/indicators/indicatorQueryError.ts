import { LocalizedError } from '../../../spec/localizedError.ts';

/** A question to the indicator service that makes no sense: unknown indicator, unreadable time, window that ends before it starts. */
export class IndicatorQueryError extends LocalizedError {
  override readonly name = 'IndicatorQueryError';
}
