import type { LandedEvent } from '../../../mocks/monitoring-platform/collector/contract/landedEvent.ts';
import type { Tour } from './onTour.ts';

/** The page views that the collector holds of a tour, oldest first. Settle the pages before. */
export const viewsOf = async (tour: Pick<Tour, 'events'>): Promise<readonly LandedEvent[]> =>
  (await tour.events()).filter((event) => event.kind === 'page-view');
