import type { AccessPlatform } from '../accessPlatform.ts';

/** How far ahead the front database's clock is, as the faults say; 0: right. */
export const clockAheadSeconds = (hasFault: AccessPlatform['hasFault']): number =>
  hasFault('exchange-clock-ahead') ? 7_200 : hasFault('exchange-clock-minutes-ahead') ? 150 : 0;
