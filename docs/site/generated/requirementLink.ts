import type { Language } from '../../../spec/localized.ts';
import { pagePath } from '../contents/pagePath.ts';
import { chapterOf } from './chapterOf.ts';

/** A link to what the site says of a requirement. */
export const requirementLink = (
  { id, clause }: { readonly id: string; readonly clause: string },
  language: Language,
): string => `[\`${id}\`](/${pagePath(chapterOf(clause).slug, language)}#${id})`;
