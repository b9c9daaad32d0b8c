/** A value as a literal inside an inline script: JSON that cannot end the script element. */
export const scriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
