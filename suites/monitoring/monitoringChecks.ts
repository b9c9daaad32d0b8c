import { beaconsJoined } from './collecting/beaconsJoined.ts';
import { commonCategories } from './collecting/commonCategories.ts';
import { sevenCategories } from './collecting/sevenCategories.ts';
import { categoryOfKind } from './collecting/categoryOfKind.ts';
import { dataOnDemand } from './collecting/dataOnDemand.ts';
import { parametersGenerated } from './collecting/parametersGenerated.ts';
import { threeMethods } from './collecting/threeMethods.ts';
import { dataGovernance } from './content/dataGovernance.ts';
import { infrastructure } from './content/infrastructure.ts';
import { security } from './content/security.ts';
import { securityDataFormat } from './content/securityDataFormat.ts';
import type { MonitoringCheck } from './contract/monitoringCheck.ts';
import { alertsGenerated } from './exchange/alertsGenerated.ts';
import { alertsSynchronised } from './exchange/alertsSynchronised.ts';
import { dailyExtraction } from './exchange/dailyExtraction.ts';
import { exchangeEncrypted } from './exchange/exchangeEncrypted.ts';
import { incrementsExtracted } from './exchange/incrementsExtracted.ts';
import { rectifiedExtracted } from './exchange/rectifiedExtracted.ts';
import { anomaliesAlerted } from './process/anomaliesAlerted.ts';
import { dataVerified } from './process/dataVerified.ts';
import { developmentDocument } from './process/developmentDocument.ts';
import { healthMonitored } from './process/healthMonitored.ts';
import { statusManaged } from './process/statusManaged.ts';

/** Every check of a monitoring platform, one after the other: those that only look come before those that change what the partner holds. */
export const monitoringChecks: readonly MonitoringCheck[] = [
  threeMethods,
  sevenCategories,
  commonCategories,
  categoryOfKind,
  dataGovernance,
  infrastructure,
  security,
  securityDataFormat,
  beaconsJoined,
  parametersGenerated,
  exchangeEncrypted,
  dailyExtraction,
  statusManaged,
  developmentDocument,
  dataOnDemand,
  incrementsExtracted,
  alertsGenerated,
  alertsSynchronised,
  rectifiedExtracted,
  healthMonitored,
  dataVerified,
  anomaliesAlerted,
];
