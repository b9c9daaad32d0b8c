import type { Check } from '../engine/check.ts';
import { annexChecks } from './annexChecks.ts';
import { backgroundReported } from './backgroundReported.ts';
import { basicDataReported } from './basicDataReported.ts';
import { clicksCounted } from './clicksCounted.ts';
import { clicksSurviveLeaving } from './clicksSurviveLeaving.ts';
import { coversEveryColumn } from './coversEveryColumn.ts';
import { devicesToldApart } from './devicesToldApart.ts';
import { earlyLeavingCountedOnce } from './earlyLeavingCountedOnce.ts';
import { eventsAccepted } from './eventsAccepted.ts';
import { exposuresCounted } from './exposuresCounted.ts';
import { interactionsReported } from './interactionsReported.ts';
import { noPersonalData } from './noPersonalData.ts';
import { otherDomainsReported } from './otherDomainsReported.ts';
import { pageCodeReported } from './pageCodeReported.ts';
import { reloadsReported } from './reloadsReported.ts';
import { routesReported } from './routesReported.ts';
import { speedReported } from './speedReported.ts';
import { survivesWithoutCollector } from './survivesWithoutCollector.ts';
import { userReported } from './userReported.ts';
import { viewingTimeReported } from './viewingTimeReported.ts';
import { viewsEqualVisits } from './viewsEqualVisits.ts';
import { visitorsToldApart } from './visitorsToldApart.ts';

/** The checks of the beacon channel (6.4, 7.1, Annex A). */
export const beaconChecks: readonly Check[] = [
  eventsAccepted,
  coversEveryColumn,
  otherDomainsReported,
  viewsEqualVisits,
  reloadsReported,
  earlyLeavingCountedOnce,
  visitorsToldApart,
  devicesToldApart,
  clicksCounted,
  clicksSurviveLeaving,
  exposuresCounted,
  viewingTimeReported,
  speedReported,
  backgroundReported,
  basicDataReported,
  pageCodeReported,
  routesReported,
  userReported,
  noPersonalData,
  interactionsReported,
  survivesWithoutCollector,
  ...annexChecks,
];
