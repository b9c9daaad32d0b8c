import type { Localized } from '../../../spec/localized.ts';
import type { Level } from '../../../suites/engine/verdict/level.ts';

/** Names of the levels of conformance; `short` stands before a verdict: 核心符合, 核心未完成, "core incomplete". */
export const levelTexts: Readonly<
  Record<Level, { readonly name: Localized; readonly short: Localized; readonly meaning: Localized }>
> = {
  core: {
    name: { 'zh-CN': '核心符合', en: 'Core' },
    short: { 'zh-CN': '核心', en: 'core' },
    meaning: { 'zh-CN': '全部适用的“应”', en: 'every “shall” that applies' },
  },
  full: {
    name: { 'zh-CN': '全面符合', en: 'Full' },
    short: { 'zh-CN': '全面', en: 'full' },
    meaning: {
      'zh-CN': '全部适用的“应”“需”与陈述性要求',
      en: 'every “shall”, every “need” and every statement that applies',
    },
  },
};
