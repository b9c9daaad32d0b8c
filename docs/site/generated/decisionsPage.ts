import type { Language } from '../../../spec/localized.ts';
import { documentTitle } from '../contents/documentTitle.ts';
import { pagePath } from '../contents/pagePath.ts';
import type { SiteDocument } from '../contents/siteDocument.ts';
import type { SitePage } from '../contents/sitePage.ts';

/** The list of the decisions; they themselves are in English alone. */
export const decisionsPage = (documents: readonly SiteDocument[], language: Language): SitePage => {
  const list = documents
    .filter(({ slug }) => slug.startsWith('decisions/'))
    .map((document) => `- [${documentTitle(document, language)}](/${pagePath(document.slug, language)})`);
  const head =
    language === 'en'
      ? '# Decisions\n\nThe larger choices, each with its reasons.'
      : '# 决定\n\n较大的取舍及其理由，原文为英文。';
  return { path: pagePath('decisions/index', language), markdown: `${head}\n\n${list.join('\n')}\n` };
};
