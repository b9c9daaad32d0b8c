/** The file of the package of a certificate, or of the record of its surveillance on a calendar day. */
export const packageName = (number: string, surveillanceOn?: string): string =>
  `${number.replaceAll(/[^A-Za-z0-9._-]/g, '-')}${surveillanceOn === undefined ? '' : `.surveillance-${surveillanceOn}`}.heyan.zip`;
