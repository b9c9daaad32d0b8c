import { statSync } from 'node:fs';
import { posix } from 'node:path';
import type { Language } from '../../../spec/localized.ts';
import { pagePath } from './pagePath.ts';
import { servedName } from './servedName.ts';
import type { SiteDocument } from './siteDocument.ts';

const root = new URL('../../../', import.meta.url);

/** What a link of a document leads to. */
export interface SiteLink {
  /** From the root of the site. */
  readonly href: string;
  /** A file or folder of the repository that is no document and has to come along. */
  readonly comesAlong?: string;
}

/** Below which address what is no document stands, file by file. */
const filesSlug = 'files';

/**
 * Where a relative link of a document (`from`, a path in the repository) leads on the site: to the page of the
 * document named, in the reader's language where that has it; to a copy of the file; to a list of the folder.
 * @throws Error when there is no such thing in the repository.
 */
export const siteLink = (
  link: string,
  from: string,
  language: Language,
  documents: readonly SiteDocument[],
): SiteLink => {
  const [path = '', fragment] = link.split('#');
  const hash = fragment === undefined ? '' : `#${fragment}`;
  const target =
    path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path)).replace(/(?<=.)\/$/, '');
  if (target === 'docs/decisions') return { href: `/${pagePath('decisions/index', language)}` };
  const document = documents.find(({ sources }) => Object.values(sources).includes(target));
  if (document !== undefined) {
    const { sources, slug } = document;
    const named = sources['zh-CN'] === sources.en ? language : sources.en === target ? 'en' : 'zh-CN';
    return { href: `/${pagePath(slug, named)}${hash}` };
  }
  const found = statSync(new URL(target, root), { throwIfNoEntry: false });
  if (found === undefined)
    throw new Error(`${from} links to ${link}, but the repository has no ${target}: mend the link or add the file.`);
  return {
    href: found.isDirectory()
      ? `/${pagePath(`${filesSlug}/${target}/index`, language)}`
      : `/${filesSlug}/${servedName(target)}`,
    comesAlong: target,
  };
};
