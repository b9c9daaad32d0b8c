import type { Check } from '../engine/running/check.ts';
import { acceptsSealedRequests } from './answers/acceptsSealedRequests.ts';
import { answersFollowTheDocument } from './answers/answersFollowTheDocument.ts';
import { answersGet } from './answers/answersGet.ts';
import { beyondTheLastPage } from './paging/beyondTheLastPage.ts';
import { changesAreGiven } from './answers/changesAreGiven.ts';
import { compressionKeepsTheData } from './answers/compressionKeepsTheData.ts';
import { dataItemsComplete } from './tables/dataItemsComplete.ts';
import { evaluationsComplete } from './tables/evaluationsComplete.ts';
import { recordsCarryThePlatformId } from './answers/recordsCarryThePlatformId.ts';
import { refusalsCarryErrorInformation } from './refusals/refusalsCarryErrorInformation.ts';
import { transferIsEncrypted } from './refusals/transferIsEncrypted.ts';
import { valuesSurvive } from './answers/valuesSurvive.ts';
import { dataItemCallsComplete } from './tables/dataItemCallsComplete.ts';
import { emptyPageIsAPage } from './paging/emptyPageIsAPage.ts';
import { errorInformationIsStructured } from './refusals/errorInformationIsStructured.ts';
import { headAndOptionsAreSane } from './answers/headAndOptionsAreSane.ts';
import { jsonIsUnambiguous } from './answers/jsonIsUnambiguous.ts';
import { kindDataChecks } from './tables/kindDataChecks.ts';
import { managementFormsComplete } from './tables/managementFormsComplete.ts';
import { managementItemsComplete } from './tables/managementItemsComplete.ts';
import { managementUsersComplete } from './tables/managementUsersComplete.ts';
import { mandatoryInterfacesExist } from './answers/mandatoryInterfacesExist.ts';
import { networkOpen } from './answers/networkOpen.ts';
import { pagesComplete } from './paging/pagesComplete.ts';
import { pagesHoldUnderChange } from './paging/pagesHoldUnderChange.ts';
import { plainParametersGetNoData } from './refusals/plainParametersGetNoData.ts';
import { readingTwiceGivesTheSame } from './paging/readingTwiceGivesTheSame.ts';
import { recordsFollowSchema } from './answers/recordsFollowSchema.ts';
import { refusalsAreUniform } from './refusals/refusalsAreUniform.ts';
import { refusalsFollowTheDocument } from './refusals/refusalsFollowTheDocument.ts';
import { refusalsLeakNothing } from './refusals/refusalsLeakNothing.ts';
import { refusesAlgorithmDowngrade } from './refusals/refusesAlgorithmDowngrade.ts';
import { refusesAlteredHeader } from './refusals/refusesAlteredHeader.ts';
import { refusesContradictingParameters } from './refusals/refusesContradictingParameters.ts';
import { refusesMalformedParameters } from './refusals/refusesMalformedParameters.ts';
import { refusesMissingHeader } from './refusals/refusesMissingHeader.ts';
import { refusesOtherApplication } from './refusals/refusesOtherApplication.ts';
import { refusesOtherScope } from './refusals/refusesOtherScope.ts';
import { refusesReplay } from './refusals/refusesReplay.ts';
import { refusesSignatureOfAnotherRequest } from './refusals/refusesSignatureOfAnotherRequest.ts';
import { refusesStaleTimestamp } from './refusals/refusesStaleTimestamp.ts';
import { refusesTamperedSignature } from './refusals/refusesTamperedSignature.ts';
import { refusesWithoutParameters } from './refusals/refusesWithoutParameters.ts';
import { refusesWrongKey } from './refusals/refusesWrongKey.ts';
import { resourceCatalogueComplete } from './tables/resourceCatalogueComplete.ts';
import { resourceUsersComplete } from './tables/resourceUsersComplete.ts';
import { serviceCasesComplete } from './tables/serviceCasesComplete.ts';
import { serviceEvaluationsComplete } from './tables/serviceEvaluationsComplete.ts';
import { serviceItemsComplete } from './tables/serviceItemsComplete.ts';
import { serviceUsersComplete } from './tables/serviceUsersComplete.ts';
import { siteLinksOnOwnDomain } from './tables/siteLinksOnOwnDomain.ts';
import { siteStructureByInterface } from './tables/siteStructureByInterface.ts';
import { siteStructureComplete } from './tables/siteStructureComplete.ts';
import { siteStructureFollowsChanges } from './tables/siteStructureFollowsChanges.ts';
import { siteTreeSound } from './tables/siteTreeSound.ts';
import { textSurvives } from './answers/textSurvives.ts';
import { unknownItemIsNotFound } from './answers/unknownItemIsNotFound.ts';
import { updatedSinceGivesChanges } from './paging/updatedSinceGivesChanges.ts';
import { wrongMethodIsRefused } from './refusals/wrongMethodIsRefused.ts';
import { wrongParametersAreRefused } from './refusals/wrongParametersAreRefused.ts';

/** The checks of interface collection (7.2) and of the data that reach us that way. */
export const interfaceChecks: readonly Check[] = [
  mandatoryInterfacesExist,
  siteStructureByInterface,
  networkOpen,
  ...kindDataChecks,
  answersGet,
  acceptsSealedRequests,
  recordsFollowSchema,
  recordsCarryThePlatformId,
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
  valuesSurvive,
  changesAreGiven,
  siteStructureComplete,
  siteTreeSound,
  siteLinksOnOwnDomain,
  siteStructureFollowsChanges,
  updatedSinceGivesChanges,
  resourceCatalogueComplete,
  resourceUsersComplete,
  evaluationsComplete,
  serviceItemsComplete,
  serviceCasesComplete,
  serviceEvaluationsComplete,
  serviceUsersComplete,
  managementItemsComplete,
  managementFormsComplete,
  dataItemsComplete,
  dataItemCallsComplete,
  managementUsersComplete,
  refusesWithoutParameters,
  plainParametersGetNoData,
  transferIsEncrypted,
  refusesTamperedSignature,
  refusesWrongKey,
  refusesStaleTimestamp,
  refusesReplay,
  refusesMissingHeader,
  refusesAlteredHeader,
  refusesContradictingParameters,
  refusesMalformedParameters,
  refusesOtherApplication,
  refusesSignatureOfAnotherRequest,
  refusesOtherScope,
  refusesAlgorithmDowngrade,
  refusalsCarryErrorInformation,
  errorInformationIsStructured,
  refusalsLeakNothing,
  refusalsAreUniform,
  refusalsFollowTheDocument,
  unknownItemIsNotFound,
  wrongMethodIsRefused,
];
