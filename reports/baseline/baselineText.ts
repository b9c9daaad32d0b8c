import type { Localized } from '../../spec/localized.ts';
import type { ExpectedFailure } from './baseline.ts';
import type { BaselineComparison } from './compareBaseline.ts';

const titles: Readonly<Record<keyof BaselineComparison, Localized>> = {
  fresh: { 'zh-CN': '新出现的违反', en: 'Newly violated' },
  gone: {
    'zh-CN': '基线中有而已不再出现：请用 heyan baseline --update 更新基线',
    en: 'In the baseline and no longer found: write it anew with heyan baseline --update',
  },
  unseen: { 'zh-CN': '基线中有而本次未能检测', en: 'In the baseline and not examined this time' },
  known: { 'zh-CN': '基线中已知的违反', en: 'Known by the baseline' },
};

const line = ({ check, codes }: ExpectedFailure): string =>
  `  ${check}${codes.length === 0 || codes.join() === check ? '' : ` (${codes.join(', ')})`}`;

/** A run beside its baseline, one line each; what is empty is left out. */
export const baselineText = (comparison: BaselineComparison): Localized => {
  const told = (language: keyof Localized): string =>
    (['fresh', 'gone', 'unseen', 'known'] as const)
      .filter((part) => comparison[part].length > 0)
      .flatMap((part) => [`${titles[part][language]}${language === 'en' ? ':' : '：'}`, ...comparison[part].map(line)])
      .join('\n');
  const none: Localized = { 'zh-CN': '与基线一致：没有违反。', en: 'As the baseline expects: nothing is violated.' };
  return { 'zh-CN': told('zh-CN') || none['zh-CN'], en: told('en') || none.en };
};
