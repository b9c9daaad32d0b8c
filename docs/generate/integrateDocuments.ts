import { readFileSync } from 'node:fs';
import type { Language } from '../../spec/localized.ts';
import { parts } from './parts.ts';
import { replaceParts } from './replaceParts.ts';

/** docs/integrate in one language: as it stands, and as its generated parts should make it. */
export interface IntegrateDocument {
  readonly path: URL;
  readonly name: string;
  readonly current: string;
  readonly wanted: string;
}

const files: readonly (readonly [string, Language])[] = [
  ['docs/integrate.md', 'en'],
  ['docs/integrate.zh-CN.md', 'zh-CN'],
];

/** Both documents. Throws when a marker is wrong. */
export const integrateDocuments = (): readonly IntegrateDocument[] =>
  files.map(([name, language]) => {
    const path = new URL(`../../${name}`, import.meta.url);
    const current = readFileSync(path, 'utf8');
    return { path, name, current, wanted: replaceParts(current, Object.fromEntries(Object.entries(parts).map(([part, write]) => [part, write(language)]))) };
  });
