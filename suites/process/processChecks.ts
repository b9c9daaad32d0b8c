import type { Check } from '../engine/running/check.ts';
import { callsTheAuthority } from './callsTheAuthority.ts';
import { cataloguePublished } from './cataloguePublished.ts';
import { jointDebuggingSucceeds } from './jointDebuggingSucceeds.ts';
import { subscriptionGivesTheData } from './subscriptionGivesTheData.ts';

/** The checks of the way from an interface to one that others use: publication, subscription, joint debugging (7.2.6–7.2.8). */
export const processChecks: readonly Check[] = [
  cataloguePublished,
  subscriptionGivesTheData,
  callsTheAuthority,
  jointDebuggingSucceeds,
];
