const units = { ms: 1, s: 1_000, m: 60_000 } as const;

/** `500ms`, `60s`, `2m` or seconds without a unit, in milliseconds; undefined: none of them, or longer than an hour. */
export const parseDuration = (text: string): number | undefined => {
  const [, number, unit = 's'] = /^(\d{1,7})(ms|s|m)?$/.exec(text) ?? [];
  if (number === undefined) return undefined;
  const milliseconds = Number(number) * units[unit as keyof typeof units];
  return milliseconds <= 3_600_000 ? milliseconds : undefined;
};
