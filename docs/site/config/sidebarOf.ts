import { existsSync } from 'node:fs';
import type { DefaultTheme } from 'vitepress';
import { clauses } from '../../../spec/clauses.ts';
import type { Language } from '../../../spec/localized.ts';
import type { Area } from '../contents/areas.ts';
import { areas } from '../contents/areas.ts';
import { documents } from '../contents/documents.ts';
import { chapterOf } from '../generated/chapterOf.ts';
import { indicatorTables } from '../generated/indicatorTables.ts';
import { checkGroups } from '../generated/checkGroups.ts';
import { pageLabel } from './pageLabel.ts';

/**
 * The sidebars of one half: of the checks, the requirements, the indicators and the decisions, and one of everything else. `pages` is
 * where the pages were written.
 */
export const sidebarOf = (language: Language, pages: URL): DefaultTheme.SidebarMulti => {
  const base = language === 'en' ? '/en/' : '/';
  const link = (slug: string): string => `${base}${slug.replace(/(^|\/)index$/, '$1')}`;
  const item = (slug: string): DefaultTheme.SidebarItem => ({ text: pageLabel(slug, language), link: link(slug) });
  const back = { text: language === 'en' ? '← All pages' : '← 全部文档', link: link('start') };
  const room = (slug: string, items: readonly DefaultTheme.SidebarItem[]): DefaultTheme.SidebarItem[] => [
    back,
    { ...item(slug), items: [...items] },
  ];
  const chapters = Object.values(clauses).flatMap(({ id, parent, title }) =>
    parent === null ? [{ text: `${id} ${title[language]}`, link: link(chapterOf(id).slug) }] : [],
  );
  return {
    [`${base}checks/`]: room(
      'checks/index',
      checkGroups
        .filter(({ slug }) => existsSync(new URL(`${slug}.md`, pages)))
        .map(({ slug, title }) => ({ text: title[language], link: link(slug) })),
    ),
    [`${base}requirements/`]: room('requirements/index', chapters),
    [`${base}indicators/`]: room('indicators/index', [
      ...indicatorTables.map(({ slug, title }) => ({ text: title[language], link: link(slug) })),
      item('indicators/statements'),
    ]),
    [`${base}decisions/`]: room(
      'decisions/index',
      documents().flatMap(({ slug }) => (slug.startsWith('decisions/') ? [item(slug)] : [])),
    ),
    [base]: Object.values<Area>(areas).map(({ title, slugs, folded }) => ({
      text: title[language],
      items: slugs.map(item),
      collapsed: folded ?? false,
    })),
  };
};
