import type { Check } from '../engine/check.ts';
import { accountsOwnNothing } from './accountsOwnNothing.ts';
import { accountsSeeNothingElse } from './accountsSeeNothingElse.ts';
import { changeRulesKept } from './changeRulesKept.ts';
import { changesAreLogged } from './changesAreLogged.ts';
import { columnTypesFit } from './columnTypesFit.ts';
import { compositeKeys } from './compositeKeys.ts';
import { dataTables } from './dataTables.ts';
import { deletedStaysDeleted } from './deletedStaysDeleted.ts';
import { deletionKeepsRow } from './deletionKeepsRow.ts';
import { exchangeUserRights } from './exchangeUserRights.ts';
import { frontDatabaseClock } from './frontDatabaseClock.ts';
import { frontDatabaseHoldsData } from './frontDatabaseHoldsData.ts';
import { fullPushIsComplete } from './fullPushIsComplete.ts';
import { incrementsBringChanges } from './incrementsBringChanges.ts';
import { incrementsEqualTables } from './incrementsEqualTables.ts';
import { insertSetsUpdateTime } from './insertSetsUpdateTime.ts';
import { logTablePrepared } from './logTablePrepared.ts';
import { platformIdDistinguishes } from './platformIdDistinguishes.ts';
import { pushIsComplete } from './pushIsComplete.ts';
import { pushUserRights } from './pushUserRights.ts';
import { rowTimesPlausible } from './rowTimesPlausible.ts';
import { rowsDoNotVanish } from './rowsDoNotVanish.ts';
import { singleTimeField } from './singleTimeField.ts';
import { softDeleteAdvancesUpdateTime } from './softDeleteAdvancesUpdateTime.ts';
import { structureCommented } from './structureCommented.ts';
import { timeFieldIndexed } from './timeFieldIndexed.ts';
import { timeFieldPrecise } from './timeFieldPrecise.ts';
import { transportEncrypted } from './transportEncrypted.ts';
import { updateAdvancesUpdateTime } from './updateAdvancesUpdateTime.ts';

/** The checks of table exchange (7.3.1–7.3.3, 7.3.6). */
export const exchangeChecks: readonly Check[] = [
  frontDatabaseHoldsData,
  dataTables,
  logTablePrepared,
  columnTypesFit,
  structureCommented,
  compositeKeys,
  singleTimeField,
  timeFieldIndexed,
  timeFieldPrecise,
  rowTimesPlausible,
  platformIdDistinguishes,
  pushUserRights,
  exchangeUserRights,
  accountsOwnNothing,
  accountsSeeNothingElse,
  frontDatabaseClock,
  transportEncrypted,
  fullPushIsComplete,
  pushIsComplete,
  insertSetsUpdateTime,
  updateAdvancesUpdateTime,
  softDeleteAdvancesUpdateTime,
  deletionKeepsRow,
  incrementsBringChanges,
  changesAreLogged,
  changeRulesKept,
  rowsDoNotVanish,
  deletedStaysDeleted,
  incrementsEqualTables,
];
