const eightHours = 8 * 60 * 60 * 1_000;

/** `2026-11-23 16:00:00` in Beijing, from ISO 8601; what is no time stays as it is. China has had no summer time since 1991, so the offset is fixed. */
export const beijingTime = (iso: string): string => {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : new Date(at + eightHours).toISOString().slice(0, 19).replace('T', ' ');
};
