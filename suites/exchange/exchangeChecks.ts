import type { Check } from '../engine/running/check.ts';
import { accountsOwnNothing } from './rights/accountsOwnNothing.ts';
import { accountsSeeNothingElse } from './rights/accountsSeeNothingElse.ts';
import { agreesWithInterface } from './contents/agreesWithInterface.ts';
import { changeRulesKept } from './snapshots/changeRulesKept.ts';
import { changesAreLogged } from './changes/changesAreLogged.ts';
import { columnTypesFit } from './structure/columnTypesFit.ts';
import { compositeKeys } from './structure/compositeKeys.ts';
import { contentsArriveUnchanged } from './changes/contentsArriveUnchanged.ts';
import { dataTables } from './structure/dataTables.ts';
import { deletedStaysDeleted } from './snapshots/deletedStaysDeleted.ts';
import { deletionKeepsRow } from './changes/deletionKeepsRow.ts';
import { exchangeUserRights } from './rights/exchangeUserRights.ts';
import { twoUsersCreated } from './rights/twoUsersCreated.ts';
import { frontDatabaseClock } from './timing/frontDatabaseClock.ts';
import { frontDatabaseHoldsData } from './contents/frontDatabaseHoldsData.ts';
import { fullPushIsComplete } from './contents/fullPushIsComplete.ts';
import { incrementsBringChanges } from './changes/incrementsBringChanges.ts';
import { incrementsEqualTables } from './contents/incrementsEqualTables.ts';
import { insertSetsUpdateTime } from './changes/insertSetsUpdateTime.ts';
import { logTablePrepared } from './structure/logTablePrepared.ts';
import { platformIdDistinguishes } from './contents/platformIdDistinguishes.ts';
import { pushIsComplete } from './timing/pushIsComplete.ts';
import { pushUserRights } from './rights/pushUserRights.ts';
import { rowTimesPlausible } from './timing/rowTimesPlausible.ts';
import { rowsDoNotVanish } from './snapshots/rowsDoNotVanish.ts';
import { singleTimeField } from './structure/singleTimeField.ts';
import { softDeleteAdvancesUpdateTime } from './changes/softDeleteAdvancesUpdateTime.ts';
import { structureCommented } from './structure/structureCommented.ts';
import { timeFieldIndexed } from './structure/timeFieldIndexed.ts';
import { timeFieldPrecise } from './structure/timeFieldPrecise.ts';
import { transportEncrypted } from './rights/transportEncrypted.ts';
import { updateAdvancesUpdateTime } from './changes/updateAdvancesUpdateTime.ts';

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
  twoUsersCreated,
  exchangeUserRights,
  accountsOwnNothing,
  accountsSeeNothingElse,
  frontDatabaseClock,
  transportEncrypted,
  fullPushIsComplete,
  agreesWithInterface,
  pushIsComplete,
  contentsArriveUnchanged,
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
