import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the host's own code imports, beside the modules of Node. */
const imported = ['jsdom', 'undici'];
const browserFolder = fileURLToPath(new URL('..', import.meta.url));

/** Where this package is seen from that folder: as it is named, and where that really lies (package managers link). */
const folderOf = (name: string, from: string): string | undefined => {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
};

const dependenciesOf = (folder: string): readonly string[] => {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { readonly dependencies?: object; readonly optionalDependencies?: object };
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies)];
};

const nearestPackage = (from: string): string | undefined => {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'package.json');
  return undefined;
};

let known: readonly string[] | undefined;

/**
 * All that the host may read: this folder, the packages that it imports with all they depend on, and the package.json that
 * says in which format the folder's files are written. Never a checkout's root, where keys and passwords may lie.
 */
export const hostReadable = (): readonly string[] => {
  if (known !== undefined) return known;
  const found = new Set<string>();
  const add = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    if (folder === undefined) return;
    const real = realpathSync(folder);
    if (found.has(real)) return void found.add(folder);
    found.add(folder).add(real);
    for (const dependency of dependenciesOf(real)) add(dependency, real);
  };
  for (const name of imported) add(name, dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)));
  const manifest = nearestPackage(browserFolder);
  known = [browserFolder, ...(manifest === undefined ? [] : [manifest]), ...found];
  return known;
};
