import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../../spec/localized.ts';
import { frontDatabaseScripts } from './frontDatabaseScripts.ts';
import { parts } from './parts.ts';
import { replaceParts } from './replaceParts.ts';

/** A file below docs/: as it stands, and as it should be. */
export interface GeneratedDocument {
  readonly path: URL;
  readonly name: string;
  readonly current: string;
  readonly wanted: string;
}

const integrate: readonly (readonly [string, Language])[] = [
  ['integrate.md', 'en'],
  ['integrate.zh-CN.md', 'zh-CN'],
];

const document = (name: string, want: (current: string) => string): GeneratedDocument => {
  const path = new URL(`../${name}`, import.meta.url);
  const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return { path, name: `docs/${name}`, current, wanted: want(current) };
};

/** docs/integrate in both languages, whose generated parts stand between markers, and the database scripts, which are generated whole. Throws when a marker is wrong. */
export const generatedDocuments = (): readonly GeneratedDocument[] => [
  ...integrate.map(([name, language]) =>
    document(name, (current) =>
      replaceParts(current, Object.fromEntries(Object.entries(parts).map(([part, write]) => [part, write(language)]))),
    ),
  ),
  ...Object.entries(frontDatabaseScripts()).map(([name, script]) => document(name, () => script)),
];
