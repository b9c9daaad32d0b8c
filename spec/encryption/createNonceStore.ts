/** Nonces seen within the window; forgets what the timestamp check refuses anyway, so its size is bounded by the request rate. */
export interface NonceStore {
  /** `false` when it was claimed before; else remembers it. */
  readonly claim: (appKey: string, nonce: string, timestamp: number) => boolean;
  readonly size: () => number;
}

/** `windowMs` is twice the skew: a request may be early or late by it. */
export const createNonceStore = (options: { readonly windowMs: number; readonly now: () => number }): NonceStore => {
  const seen = new Map<string, number>();
  let swept = options.now();
  return {
    claim: (appKey, nonce, timestamp) => {
      const now = options.now();
      if (now - swept > options.windowMs / 4) {
        for (const [key, time] of seen) if (time < now - options.windowMs) seen.delete(key);
        swept = now;
      }
      const key = `${appKey}\n${nonce}`;
      if (seen.has(key)) return false;
      seen.set(key, timestamp);
      return true;
    },
    size: () => seen.size,
  };
};
