import { activityLoops } from './activityLoops.ts';
import { catalogueLoops } from './catalogueLoops.ts';

/** Visits that the suite makes close the loop over what visitors do. */
const visits: Readonly<Record<string, readonly string[]>> = {
  't3-1-unique-visitors': ['beacon.visitors-told-apart'],
  't3-2-devices': ['beacon.devices-told-apart'],
  't3-3-regions': ['beacon.visitors-told-apart'],
  't3-4-page-views': ['beacon.views-equal-visits'],
  't3-5-views-per-hundred': ['beacon.views-equal-visits'],
  't3-6-clicks': ['beacon.clicks-counted'],
  't3-7-click-trace': ['beacon.exposures-counted'],
  't4-8-viewing-time': ['beacon.viewing-time-reported'],
  't4-9-completion': ['beacon.viewing-time-reported'],
  't4-10-average-views': ['indicators.resource-views-closed-loop'],
};

/** Checks in which what the suite made happen on the candidate is compared with this indicator; none for tables 1 and 7, whose data do not come from the candidate. */
export const loopsOf = (id: string): readonly string[] =>
  visits[id] ??
  [...catalogueLoops, ...activityLoops].filter(({ indicators }) => indicators.includes(id)).map((loop) => loop.id);
