const hour = 3_600_000;
const day = 24 * hour;
const beijingAhead = 8 * hour;

/**
 * A moment in the small hours of Beijing, at least an hour before `now` (both epoch milliseconds): in UTC it is still the day before, so
 * that whoever mixes up the two is a day off, or eight hours, whenever a run takes place.
 */
export const smallHours = (now: number): number => {
  const latest = now - hour;
  const midnight = Math.floor((latest + beijingAhead) / day) * day - beijingAhead;
  const at = midnight + hour / 2 + 789;
  return at > latest ? at - day : at;
};
