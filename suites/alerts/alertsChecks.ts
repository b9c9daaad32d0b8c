import type { Check } from '../engine/running/check.ts';
import { alertTablePrepared } from './alertTablePrepared.ts';
import { alertedDataMended } from './alertedDataMended.ts';
import { rectificationAdvancesTime } from './rectificationAdvancesTime.ts';
import { rectificationLogged } from './rectificationLogged.ts';

/** The checks of alerts and rectification (7.3.2, 7.3.4, 7.3.5). */
export const alertsChecks: readonly Check[] = [
  alertTablePrepared,
  alertedDataMended,
  rectificationAdvancesTime,
  rectificationLogged,
];
