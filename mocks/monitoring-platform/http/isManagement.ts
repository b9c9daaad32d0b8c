/** Routes (patterns, not what was asked for: that may be spelt in many ways) of operators; the others are for visitors and platforms. */
export const isManagement = (pattern: string): boolean => /^\/(platforms|collector|health\/)/.test(pattern);
