import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { CatalogueEntry } from './catalogue.ts';

/**
 * An entry as it is told: to the authority all of it; to the platform whose it is what was said of it, and not by whom; to others what is published.
 */
export const shownEntry = (
  { reviews, ...entry }: CatalogueEntry,
  to: 'authority' | 'owner' | 'others',
): components['schemas']['CatalogueEntry'] => ({
  ...entry,
  dataItems: [...entry.dataItems],
  reviews:
    to === 'others'
      ? []
      : reviews.map(({ by, ...review }) => ({ ...review, by: to === 'authority' && by !== null ? by.name : null })),
});
