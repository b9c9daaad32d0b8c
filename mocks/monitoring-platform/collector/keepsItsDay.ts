const day = 86_400_000;
const ahead = 300_000;

/**
 * Whether an event counts on the day of its own time, so that delivered again it is the same row of `beacon_event`; the
 * others count on the day they are received (see beaconTableDefinitions). Milliseconds.
 */
export const keepsItsDay = (eventTime: number | null, receivedTime: number): boolean =>
  eventTime !== null && eventTime >= receivedTime - day && eventTime <= receivedTime + ahead;
