import type { Check } from '../engine/check.ts';
import { activityLoops } from './activityLoops.ts';
import { catalogueLoops } from './catalogueLoops.ts';
import { channelsAgree } from './channelsAgree.ts';
import { closedLoopCheck } from './closedLoopCheck.ts';
import { interactionsAgree } from './interactionsAgree.ts';
import { plausibleValues } from './plausibleValues.ts';
import { resourceViewsCounted } from './resourceViewsCounted.ts';

/** Checks of the indicators: closed loops (what was made to happen equals what is computed) agreement of the channels and of beacons with records, plausible values. */
export const indicatorChecks: readonly Check[] = [
  ...catalogueLoops.map(closedLoopCheck),
  ...activityLoops.map(closedLoopCheck),
  ...channelsAgree,
  interactionsAgree,
  resourceViewsCounted,
  ...plausibleValues,
];
