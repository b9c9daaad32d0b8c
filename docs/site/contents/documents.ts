import { existsSync, readdirSync } from 'node:fs';
import type { SiteDocument } from './siteDocument.ts';

const root = new URL('../../../', import.meta.url);

/** Whose address is not the name of the file below docs/. */
const otherSlugs: Readonly<Record<string, string>> = {
  README: 'overview',
  CONTRIBUTING: 'contributing',
  SECURITY: 'security-policy',
  'docs/examples/README': 'examples/reports',
  'examples/java/README': 'examples/java',
  'examples/node/README': 'examples/node',
  'examples/python/README': 'examples/python',
  'examples/sealing/README': 'examples/sealing',
  'examples/vendor-tests/README': 'examples/vendor-tests',
};
const bilingual = new Set(['SECURITY', 'docs/errors', 'docs/examples/README']);

const namesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.md') && !file.endsWith('.zh-CN.md'))
    .map((file) => `${folder}${file.slice(0, -'.md'.length)}`);

/**
 * Every document that the site shows, those of docs/ found by themselves; English and Chinese stand in files of their
 * own (`*.zh-CN.md`) or in one.
 */
export const documents = (): readonly SiteDocument[] =>
  [...Object.keys(otherSlugs), ...namesIn('docs/'), ...namesIn('docs/ci/'), ...namesIn('docs/decisions/')].map(
    (name) => {
      const english = `${name}.md`;
      const chinese = `${name}.zh-CN.md`;
      return {
        slug: otherSlugs[name] ?? name.replace(/^docs\//, ''),
        sources: { 'zh-CN': existsSync(new URL(chinese, root)) ? chinese : english, en: english },
        bilingual: bilingual.has(name),
      };
    },
  );
