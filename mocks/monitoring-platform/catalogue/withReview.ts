import type { CatalogueEntry, CatalogueReview } from './catalogue.ts';

/** Reviews of one entry that are kept; the audit log has them all. */
const most = 20;

/** The reviews of an entry with one more. */
export const withReview = ({ reviews }: CatalogueEntry, review: CatalogueReview): readonly CatalogueReview[] =>
  [...reviews, review].slice(-most);
