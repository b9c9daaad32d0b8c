import type { Localized } from '../../../spec/localized.ts';
import type { StatusItem } from './statusItem.ts';

/** Something that is wrong, with what was expected and what came. */
export const alertItem = (
  aspect: StatusItem['aspect'],
  code: string,
  subject: string,
  message: Localized,
  expected: string,
  actual: string,
): StatusItem => ({ aspect, code, subject, status: 'alert', message, expected, actual });
