import type { Tour } from './onTour.ts';

/** How many events have come that may be clicks: the public wire format tells no click from another event of the page's own, so what a page reports of its own accord (`ownAccord`: codes) is left out. */
export const reportedClicks = async (
  tour: Pick<Tour, 'events'>,
  ownAccord: ReadonlySet<string> = new Set(),
): Promise<number> =>
  (await tour.events()).filter(
    ({ kind, eventCode }) =>
      kind === 'click' || ((kind === 'other' || kind === 'interaction') && !ownAccord.has(eventCode)),
  ).length;
