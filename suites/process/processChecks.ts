import type { Check } from '../engine/running/check.ts';
import { callsTheAuthority } from './callsTheAuthority.ts';
import { catalogueCompiled } from './catalogueCompiled.ts';
import { cataloguePublished } from './cataloguePublished.ts';
import { interfacesMounted } from './interfacesMounted.ts';
import { jointDebuggingSucceeds } from './jointDebuggingSucceeds.ts';
import { subscriptionGivesTheData } from './subscriptionGivesTheData.ts';

/** The checks of the way from an interface to one that others use: publication, subscription, joint debugging (7.2.6–7.2.8). */
export const processChecks: readonly Check[] = [
  catalogueCompiled,
  interfacesMounted,
  cataloguePublished,
  subscriptionGivesTheData,
  callsTheAuthority,
  jointDebuggingSucceeds,
];
