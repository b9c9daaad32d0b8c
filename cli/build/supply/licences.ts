/** Licences (SPDX) of what is shipped that allow it to be used, changed and handed on beside Apache-2.0. */
export const allowedLicences: readonly string[] = [
  // Of pako, which docx packs its files with: both are as free as MIT.
  '(MIT AND Zlib)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Of nodemailer: MIT that does not even want to be named.
  'MIT-0',
  // Of the font that documents are printed with; it may be handed on with any software, not sold by itself.
  'OFL-1.1',
  'Unlicense',
];

/** What a package's own `package.json` does not say, read from the licence text that it carries. */
export const licenceByText: Readonly<Record<string, string>> = {
  // Its LICENSE is the text of MIT.
  'color-convert@0.5.3': 'MIT',
};
