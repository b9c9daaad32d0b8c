import type { Localized } from '../../spec/localized.ts';
import type { ApiError } from '../api/apiError.ts';

/** What the monitoring platform found wrong with one field (JSON pointer); empty: nothing. */
export const problemAt = (error: ApiError | undefined, pointer: string, local: (text: Localized) => string): string => {
  const found = error?.problems.find((one) => one.pointer === pointer);
  return found === undefined ? '' : local(found.message);
};
