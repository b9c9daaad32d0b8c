import type { Localized } from '../../../../spec/localized.ts';
import type { VerificationStep } from '../contract/verificationRun.ts';

const longest = 1_000;

/** A step of a verification, its texts bounded. */
export const verifyStep = (
  code: string,
  subject: string,
  status: VerificationStep['status'],
  message: Localized,
  more: {
    readonly expected?: string;
    readonly actual?: string;
    readonly startedAt?: number;
    readonly exchange?: VerificationStep['exchange'];
  } = {},
): VerificationStep => ({
  code,
  subject: subject.slice(0, 500),
  status,
  message: { 'zh-CN': message['zh-CN'].slice(0, longest), en: message.en.slice(0, longest) },
  expected: (more.expected ?? '').slice(0, longest),
  actual: (more.actual ?? '').slice(0, longest),
  durationMs: more.startedAt === undefined ? 0 : Math.max(0, Math.round(performance.now() - more.startedAt)),
  exchange: more.exchange ?? null,
});
