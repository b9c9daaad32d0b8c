import type { Localized } from '../../../spec/localized.ts';
import { UsageError } from '../../engine/errors/usageError.ts';

/** A conformance statement that cannot be had or used. */
export const invalidStatement = (localized: Localized, cause?: unknown): UsageError =>
  new UsageError('HEYAN_ICS_INVALID', localized, { cause });
