import type { Localized } from '../../../spec/localized.ts';
import type { Finding } from '../../engine/verdict/finding.ts';

interface Lack extends Partial<Omit<Finding, 'code' | 'message' | 'hint'>> {
  readonly hint: readonly [zh: string, en: string];
}

/** A finding about a monitoring platform: `code` without its channel, the sentence in both languages. */
export const lack = (
  code: string,
  zh: string,
  en: string,
  { hint: [hintZh, hintEn], expected = null, actual = null, ...rest }: Lack,
): Finding => ({
  code: `monitoring.${code}`,
  message: { 'zh-CN': zh, en } satisfies Localized,
  expected,
  actual,
  hint: { 'zh-CN': hintZh, en: hintEn },
  ...rest,
});
