import type { UntouchedPage } from './openUntouched.ts';

/** How many events have come that may be clicks: the public wire format tells no click from another event of the page's own, so what a page reports that nobody touches is left out. */
export const reportedClicks = async (page: Pick<UntouchedPage, 'events'>): Promise<number> => {
  const { untouched, others } = await page.events();
  const ownAccord = new Set(untouched.map(({ eventCode }) => eventCode));
  return others.filter(
    ({ kind, eventCode }) =>
      kind === 'click' || ((kind === 'other' || kind === 'interaction') && !ownAccord.has(eventCode)),
  ).length;
};
