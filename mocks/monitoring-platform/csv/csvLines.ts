import { stringify } from 'csv-stringify/sync';

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; a text that begins with apostrophes and then so, one more: taking one away restores it. */
const asText = (value: unknown): unknown =>
  typeof value === 'string' && /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;

/** RFC 4180, with a byte-order mark so that a spreadsheet reads the Chinese. */
export const csvLines = (header: readonly string[], lines: readonly (readonly unknown[])[]): string =>
  stringify([[...header], ...lines.map((line) => line.map(asText))], { bom: true, record_delimiter: '\r\n' });
