import type { Check } from '../engine/check.ts';
import { activityLoops } from './activityLoops.ts';
import { catalogueLoops } from './catalogueLoops.ts';
import { channelsAgree } from './channelsAgree.ts';
import { closedLoopCheck } from './closedLoopCheck.ts';
import { plausibleValues } from './plausibleValues.ts';

/** Checks of the indicators: closed loops (what was made to happen equals what is computed) agreement of the channels, plausible values. */
export const indicatorChecks: readonly Check[] = [...catalogueLoops.map(closedLoopCheck), ...activityLoops.map(closedLoopCheck), ...channelsAgree, ...plausibleValues];
