import { readFileSync } from 'node:fs';
import type { ProvenFaults } from '../../reports/catalogue/testCases.ts';
import { testCases } from '../../reports/catalogue/testCases.ts';
import { traceability } from '../../reports/catalogue/traceability.ts';
import { documentPage } from './contents/documentPage.ts';
import { documents as allDocuments } from './contents/documents.ts';
import { folderPages } from './contents/folderPages.ts';
import type { SitePage } from './contents/sitePage.ts';
import { checkPages } from './generated/checkPages.ts';
import { decisionsPage } from './generated/decisionsPage.ts';
import { indicatorPages } from './generated/indicatorPages.ts';
import { requirementPages } from './generated/requirementPages.ts';

/** All that VitePress is given. */
export interface SiteContents {
  readonly pages: readonly SitePage[];
  /** Files of the repository, by path, that pages link to. */
  readonly files: readonly string[];
}

/**
 * Every page of the site in both languages: the documents of the repository, and what the checks, requirements and
 * indicators say of themselves.
 * @throws Error where a document links to what is not there.
 */
export const siteContents = (): SiteContents => {
  const proven = JSON.parse(readFileSync(new URL('../kill-matrix.json', import.meta.url), 'utf8')) as ProvenFaults;
  const cases = testCases(proven);
  const trace = traceability(cases);
  const documents = allDocuments();
  const halves = (['zh-CN', 'en'] as const).map((language) => {
    const made = documents.map((document) => documentPage(document, language, documents));
    // What a list links to stands on the list itself.
    const comeAlong = [...new Set(made.flatMap((one) => one.comeAlong))].toSorted();
    const folders = folderPages(comeAlong, language, documents);
    return {
      pages: [
        ...made.map(({ page }) => page),
        ...folders.pages,
        ...checkPages(cases, language),
        ...requirementPages(trace, cases, language),
        ...indicatorPages(language),
        decisionsPage(documents, language),
      ],
      files: folders.files,
    };
  });
  return {
    pages: halves.flatMap(({ pages }) => pages),
    files: [...new Set(halves.flatMap(({ files }) => files))].toSorted(),
  };
};
