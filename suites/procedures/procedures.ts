import { alertsProcedures } from './alertsProcedures.ts';
import { beaconDeepProcedures } from './beaconDeepProcedures.ts';
import { beaconSnippetProcedures } from './beaconSnippetProcedures.ts';
import { beaconVisitProcedures } from './beaconVisitProcedures.ts';
import { contentProcedures } from './contentProcedures.ts';
import { exchangeDataProcedures } from './exchangeDataProcedures.ts';
import { exchangeStructureProcedures } from './exchangeStructureProcedures.ts';
import { indicatorProcedures } from './indicatorProcedures.ts';
import { interfaceAnswerProcedures } from './interfaceAnswerProcedures.ts';
import { interfacePagingProcedures } from './interfacePagingProcedures.ts';
import { interfaceRefusalProcedures } from './interfaceRefusalProcedures.ts';
import { interfaceTableProcedures } from './interfaceTableProcedures.ts';
import { monitoringProcedures } from './monitoringProcedures.ts';
import type { Procedure } from './procedure.ts';
import { processProcedures } from './processProcedures.ts';
import { recordProcedures } from './recordProcedures.ts';

/** Steps and criterion of every check, by its id; a test holds it complete. */
export const procedures: Readonly<Record<string, Procedure>> = {
  ...beaconSnippetProcedures,
  ...beaconVisitProcedures,
  ...beaconDeepProcedures,
  ...interfaceAnswerProcedures,
  ...interfacePagingProcedures,
  ...interfaceTableProcedures,
  ...interfaceRefusalProcedures,
  ...processProcedures,
  ...recordProcedures,
  ...exchangeStructureProcedures,
  ...exchangeDataProcedures,
  ...alertsProcedures,
  ...indicatorProcedures,
  ...contentProcedures,
  ...monitoringProcedures,
};
