import type { Check } from '../engine/running/check.ts';
import { annexChecks } from './snippet/annexChecks.ts';
import { backgroundReported } from './deep/backgroundReported.ts';
import { basicDataReported } from './visits/basicDataReported.ts';
import { clicksCounted } from './deep/clicksCounted.ts';
import { clicksSurviveLeaving } from './resilience/clicksSurviveLeaving.ts';
import { coversEveryColumn } from './visits/coversEveryColumn.ts';
import { devicesToldApart } from './visits/devicesToldApart.ts';
import { earlyLeavingCountedOnce } from './resilience/earlyLeavingCountedOnce.ts';
import { eventsAccepted } from './snippet/eventsAccepted.ts';
import { exposuresCounted } from './deep/exposuresCounted.ts';
import { interactionsReported } from './deep/interactionsReported.ts';
import { noPersonalData } from './privacy/noPersonalData.ts';
import { otherDomainsReported } from './visits/otherDomainsReported.ts';
import { pageCodeReported } from './visits/pageCodeReported.ts';
import { pagesCountedOnce } from './visits/pagesCountedOnce.ts';
import { reloadsReported } from './visits/reloadsReported.ts';
import { routesReported } from './visits/routesReported.ts';
import { speedReported } from './deep/speedReported.ts';
import { submitReported } from './deep/submitReported.ts';
import { survivesWithoutCollector } from './resilience/survivesWithoutCollector.ts';
import { untouchedPagesReportNoActs } from './visits/untouchedPagesReportNoActs.ts';
import { userReported } from './deep/userReported.ts';
import { viewingTimeReported } from './deep/viewingTimeReported.ts';
import { viewsEqualVisits } from './visits/viewsEqualVisits.ts';
import { visitDurationObtained } from './visits/visitDurationObtained.ts';
import { visitorsToldApart } from './visits/visitorsToldApart.ts';
import { visitsCounted } from './visits/visitsCounted.ts';

/** The checks of the beacon channel (6.4, 7.1, Annex A). */
export const beaconChecks: readonly Check[] = [
  eventsAccepted,
  coversEveryColumn,
  otherDomainsReported,
  viewsEqualVisits,
  pagesCountedOnce,
  untouchedPagesReportNoActs,
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
  visitsCounted,
  visitDurationObtained,
  pageCodeReported,
  routesReported,
  userReported,
  noPersonalData,
  interactionsReported,
  submitReported,
  survivesWithoutCollector,
  ...annexChecks,
];
