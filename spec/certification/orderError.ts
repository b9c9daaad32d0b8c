import { LocalizedError } from '../localizedError.ts';

/** An order that cannot be used; `localized` names every blank and every mistake. */
export class OrderError extends LocalizedError {
  override readonly name = 'OrderError';
}
