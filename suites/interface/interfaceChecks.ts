import type { Check } from '../engine/check.ts';
import { acceptsSealedRequests } from './acceptsSealedRequests.ts';
import { answersFollowTheDocument } from './answersFollowTheDocument.ts';
import { answersGet } from './answersGet.ts';
import { beyondTheLastPage } from './beyondTheLastPage.ts';
import { compressionKeepsTheData } from './compressionKeepsTheData.ts';
import { dataItemCallsComplete } from './dataItemCallsComplete.ts';
import { emptyPageIsAPage } from './emptyPageIsAPage.ts';
import { errorInformationIsStructured } from './errorInformationIsStructured.ts';
import { headAndOptionsAreSane } from './headAndOptionsAreSane.ts';
import { jsonIsUnambiguous } from './jsonIsUnambiguous.ts';
import { kindDataChecks } from './kindDataChecks.ts';
import { managementFormsComplete } from './managementFormsComplete.ts';
import { managementItemsComplete } from './managementItemsComplete.ts';
import { managementUsersComplete } from './managementUsersComplete.ts';
import { mandatoryInterfacesExist } from './mandatoryInterfacesExist.ts';
import { networkOpen } from './networkOpen.ts';
import { pagesComplete } from './pagesComplete.ts';
import { pagesHoldUnderChange } from './pagesHoldUnderChange.ts';
import { plainParametersGetNoData } from './plainParametersGetNoData.ts';
import { readingTwiceGivesTheSame } from './readingTwiceGivesTheSame.ts';
import { recordsFollowSchema } from './recordsFollowSchema.ts';
import { refusalsAreUniform } from './refusalsAreUniform.ts';
import { refusalsFollowTheDocument } from './refusalsFollowTheDocument.ts';
import { refusalsLeakNothing } from './refusalsLeakNothing.ts';
import { refusesAlgorithmDowngrade } from './refusesAlgorithmDowngrade.ts';
import { refusesAlteredHeader } from './refusesAlteredHeader.ts';
import { refusesMalformedParameters } from './refusesMalformedParameters.ts';
import { refusesMissingHeader } from './refusesMissingHeader.ts';
import { refusesOtherApplication } from './refusesOtherApplication.ts';
import { refusesOtherScope } from './refusesOtherScope.ts';
import { refusesReplay } from './refusesReplay.ts';
import { refusesSignatureOfAnotherRequest } from './refusesSignatureOfAnotherRequest.ts';
import { refusesStaleTimestamp } from './refusesStaleTimestamp.ts';
import { refusesTamperedSignature } from './refusesTamperedSignature.ts';
import { refusesWithoutParameters } from './refusesWithoutParameters.ts';
import { refusesWrongKey } from './refusesWrongKey.ts';
import { resourceCatalogueComplete } from './resourceCatalogueComplete.ts';
import { resourceUsersComplete } from './resourceUsersComplete.ts';
import { serviceCasesComplete } from './serviceCasesComplete.ts';
import { serviceEvaluationsComplete } from './serviceEvaluationsComplete.ts';
import { serviceItemsComplete } from './serviceItemsComplete.ts';
import { serviceUsersComplete } from './serviceUsersComplete.ts';
import { siteLinksOnOwnDomain } from './siteLinksOnOwnDomain.ts';
import { siteStructureByInterface } from './siteStructureByInterface.ts';
import { siteStructureComplete } from './siteStructureComplete.ts';
import { siteStructureFollowsChanges } from './siteStructureFollowsChanges.ts';
import { siteTreeSound } from './siteTreeSound.ts';
import { textSurvives } from './textSurvives.ts';
import { unknownItemIsNotFound } from './unknownItemIsNotFound.ts';
import { updatedSinceGivesChanges } from './updatedSinceGivesChanges.ts';
import { wrongMethodIsRefused } from './wrongMethodIsRefused.ts';
import { wrongParametersAreRefused } from './wrongParametersAreRefused.ts';

/** The checks of interface collection (7.2) and of the data that reach us that way. */
export const interfaceChecks: readonly Check[] = [
  mandatoryInterfacesExist,
  siteStructureByInterface,
  networkOpen,
  ...kindDataChecks,
  answersGet,
  acceptsSealedRequests,
  recordsFollowSchema,
  answersFollowTheDocument,
  pagesComplete,
  readingTwiceGivesTheSame,
  beyondTheLastPage,
  emptyPageIsAPage,
  wrongParametersAreRefused,
  headAndOptionsAreSane,
  compressionKeepsTheData,
  jsonIsUnambiguous,
  pagesHoldUnderChange,
  textSurvives,
  siteStructureComplete,
  siteTreeSound,
  siteLinksOnOwnDomain,
  siteStructureFollowsChanges,
  updatedSinceGivesChanges,
  resourceCatalogueComplete,
  resourceUsersComplete,
  serviceItemsComplete,
  serviceCasesComplete,
  serviceEvaluationsComplete,
  serviceUsersComplete,
  managementItemsComplete,
  managementFormsComplete,
  dataItemCallsComplete,
  managementUsersComplete,
  refusesWithoutParameters,
  plainParametersGetNoData,
  refusesTamperedSignature,
  refusesWrongKey,
  refusesStaleTimestamp,
  refusesReplay,
  refusesMissingHeader,
  refusesAlteredHeader,
  refusesMalformedParameters,
  refusesOtherApplication,
  refusesSignatureOfAnotherRequest,
  refusesOtherScope,
  refusesAlgorithmDowngrade,
  errorInformationIsStructured,
  refusalsLeakNothing,
  refusalsAreUniform,
  refusalsFollowTheDocument,
  unknownItemIsNotFound,
  wrongMethodIsRefused,
];
