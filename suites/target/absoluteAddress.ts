/** Absolute http(s) URL of something that somebody names, relative to `base`; `undefined`: it is none. */
export const absoluteAddress = (text: string, base: string): string | undefined => {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? url.href : undefined;
};
