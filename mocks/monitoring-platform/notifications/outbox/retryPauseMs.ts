const minute = 60_000;
const pauses = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minute);

/** How long is waited after so many attempts that failed, milliseconds; undefined: enough, after eight of them within a day. */
export const retryPauseMs = (attempts: number): number | undefined => pauses[attempts - 1];
