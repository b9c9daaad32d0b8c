import type { Tour } from './onTour.ts';

/** How many events have come that may be clicks: the public wire format tells no click from another event of the page's own. */
export const reportedClicks = async (tour: Pick<Tour, 'events'>): Promise<number> =>
  (await tour.events()).filter(({ kind }) => kind === 'click' || kind === 'other' || kind === 'interaction').length;
