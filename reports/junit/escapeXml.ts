import { neutralize } from '../text/neutralize.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for an element or attribute of XML 1.0; characters that XML cannot hold have become visible. Line ends survive in attributes too. */
export const escapeXml = (text: string): string =>
  neutralize(text).replaceAll(/[&<>"'\n\t]/g, (character) => entities[character] ?? character);
