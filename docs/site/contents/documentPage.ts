import { readFileSync } from 'node:fs';
import type { Language } from '../../../spec/localized.ts';
import { frontmatterOf } from './frontmatterOf.ts';
import { joinChineseLines } from './joinChineseLines.ts';
import { linkTail } from './linkTail.ts';
import { mapProse } from './mapProse.ts';
import { pagePath } from './pagePath.ts';
import type { SiteDocument } from './siteDocument.ts';
import { siteLink } from './siteLink.ts';
import type { SitePage } from './sitePage.ts';

const root = new URL('../../../', import.meta.url);

/** A document as a page in one half of the site, and which files of the repository it needs beside it. */
export const documentPage = (
  document: SiteDocument,
  language: Language,
  documents: readonly SiteDocument[],
): { readonly page: SitePage; readonly comeAlong: readonly string[] } => {
  const source = document.sources[language];
  const path = pagePath(document.slug, language);
  const comeAlong: string[] = [];
  const linked = mapProse(readFileSync(new URL(source, root), 'utf8'), (prose) =>
    joinChineseLines(prose)
      // Vue would compute what stands between them.
      .replaceAll('{{', '&#123;&#123;')
      .replaceAll(/\]\((?![a-z]+:)([^)\s]+)\)/g, (_whole, link: string) => {
        const { href, comesAlong } = siteLink(link, source, language, documents);
        if (comesAlong !== undefined) comeAlong.push(comesAlong);
        return `]${linkTail(href, path)}`;
      }),
  );
  const foreign = language === 'zh-CN' && document.sources.en === source && !document.bilingual;
  const note = foreign ? '::: info 本页只有英文\n:::\n\n' : '';
  // The home page says its title in letters of its own.
  const text = document.slug === 'index' ? linked.replace(/^# .*$/m, '') : linked;
  return {
    page: {
      path,
      markdown: `${frontmatterOf(document.slug, language)}${note}${text}`,
    },
    comeAlong,
  };
};
