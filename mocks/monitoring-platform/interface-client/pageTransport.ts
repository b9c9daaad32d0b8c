/** What came of one GET; the body as UTF-8 after decompression, absent when it was larger than the limit. */
export interface PageAnswer {
  readonly status: number;
  readonly text?: string;
}

export interface PageCall {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body, after decompression. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** GETs one address: no redirect is followed, no more than the limit is read. Rejects as the connection does. */
export type PageTransport = (url: URL, call: PageCall) => Promise<PageAnswer>;
