import { neutralize } from '../text/neutralize.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute of a page. */
export const escapeHtml = (text: string): string =>
  neutralize(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
