import { readdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { Language } from '../../../spec/localized.ts';
import { linkTail } from './linkTail.ts';
import { pagePath } from './pagePath.ts';
import type { SiteDocument } from './siteDocument.ts';
import { siteLink } from './siteLink.ts';
import type { SitePage } from './sitePage.ts';

const root = new URL('../../../', import.meta.url);

/** Every file at or below a path of the repository, installed packages apart. */
const filesBelow = (path: string): readonly string[] =>
  statSync(new URL(path, root)).isDirectory()
    ? readdirSync(new URL(`${path}/`, root))
        .filter((name) => name !== 'node_modules' && name !== '__pycache__' && !name.startsWith('.'))
        .toSorted()
        .flatMap((name) => filesBelow(`${path}/${name}`))
    : [path];

/** The files that links of documents lead to, and for each folder among them a page that lists what it holds. */
export const folderPages = (
  paths: readonly string[],
  language: Language,
  documents: readonly SiteDocument[],
): { readonly pages: readonly SitePage[]; readonly files: readonly string[] } => {
  const folders = paths.filter((path) => statSync(new URL(path, root)).isDirectory());
  return {
    files: [...new Set(paths.flatMap(filesBelow))],
    pages: folders.map((folder) => {
      const path = pagePath(`files/${folder}/index`, language);
      const items = filesBelow(folder).map((file) => {
        const { href } = siteLink(posix.relative(folder, file), `${folder}/.`, language, documents);
        return `- [${posix.relative(folder, file)}]${linkTail(href, path)}`;
      });
      return {
        path,
        markdown: `---\nsearch: false\n---\n\n# ${folder}/\n\n${items.join('\n')}\n`,
      };
    }),
  };
};
