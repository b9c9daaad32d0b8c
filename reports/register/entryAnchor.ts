import type { RegisterEntry } from './registerEntry.ts';

/** Where an entry stands on the page: the same as long as its number is; fit for an id and, as it is, for an address. */
export const entryAnchor = ({ certificate }: Pick<RegisterEntry, 'certificate'>): string =>
  `certificate-${encodeURIComponent(certificate.number)}`;
