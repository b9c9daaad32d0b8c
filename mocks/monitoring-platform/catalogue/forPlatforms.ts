/** Routes that access platforms call, with sealed header parameters of their own. */
export const forPlatforms = { config: { audience: 'platforms' } } as const;
