import { timeStampNonce } from '../../../reports/certificate/timestamp/timeStampNonce.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { askTimeStamp } from './askTimeStamp.ts';
import type { TimeStamping } from './timeStamping.ts';

/** A stamp for trial, so that nothing is examined in vain where the server gives none, or none that is believed. Rejects with a `UsageError`. */
export const tryTimeStamping = async (
  timeStamping: TimeStamping,
  randomBytes: (size: number) => Uint8Array,
): Promise<void> => {
  const asked = await askTimeStamp(timeStamping, { stamped: randomBytes(32), nonce: timeStampNonce(randomBytes) });
  if (!asked.ok)
    throw new UsageError('HEYAN_TIME_STAMP', {
      'zh-CN': `${asked.why['zh-CN']}。`,
      en: `${asked.why.en[0]?.toUpperCase()}${asked.why.en.slice(1)}.`,
    });
};
