import type { Check } from '../engine/running/check.ts';
import { activityLoops } from './loops/activityLoops.ts';
import { catalogueLoops } from './loops/catalogueLoops.ts';
import { channelsAgree } from './agreement/channelsAgree.ts';
import { closedLoopCheck } from './loops/closedLoopCheck.ts';
import { interactionsAgree } from './agreement/interactionsAgree.ts';
import { plausibleValues } from './agreement/plausibleValues.ts';
import { resourceViewsCounted } from './agreement/resourceViewsCounted.ts';

/** Checks of the indicators: closed loops (what was made to happen equals what is computed) agreement of the channels and of beacons with records, plausible values. */
export const indicatorChecks: readonly Check[] = [
  ...catalogueLoops.map(closedLoopCheck),
  ...activityLoops.map(closedLoopCheck),
  ...channelsAgree,
  interactionsAgree,
  resourceViewsCounted,
  ...plausibleValues,
];
