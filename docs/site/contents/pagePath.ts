import type { Language } from '../../../spec/localized.ts';

/** Chinese stands at the root, English below `en/`. */
export const pagePath = (slug: string, language: Language): string => `${language === 'en' ? 'en/' : ''}${slug}.md`;
