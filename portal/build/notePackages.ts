import { readFileSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A package of which something stands in the built pages. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

const licenceText = (folder: string): string => {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|notice)(?:\.\w+)?$/i.test(name));
  return files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim()).join('\n\n');
};

/** The folder of the package that a module belongs to. */
const folderOf = (module: string): string | undefined =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];

/**
 * Notes which packages the pages were built of, as their modules say: `packages.json` for the checks of the supply (cli/build/supply),
 * `licences.txt` with the texts that go with them to whoever gets the pages.
 */
export const notePackages = (): Plugin => ({
  name: 'note-packages',
  generateBundle() {
    const folders = new Set([...this.getModuleIds()].flatMap((id) => folderOf(id) ?? []));
    const packages = [...folders].map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
        readonly name: string;
        readonly version: string;
        readonly license: string;
      };
      return { name, version, licence: license, text: licenceText(folder) };
    });
    // One version may lie in two places.
    const unique = [...new Map(packages.map((one) => [`${one.name}@${one.version}`, one])).values()];
    const sorted = unique.toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
    const list: readonly BundledPackage[] = sorted.map(({ name, version, licence }) => ({ name, version, licence }));
    this.emitFile({ type: 'asset', fileName: 'packages.json', source: `${JSON.stringify(list, null, 2)}\n` });
    this.emitFile({
      type: 'asset',
      fileName: 'licences.txt',
      source: sorted.map((one) => `${one.name} ${one.version} (${one.licence})\n\n${one.text}\n`).join('\n----\n\n'),
    });
  },
});
