/** A visitor's device and place. */
export interface VisitorOptions {
  /** Source address that the collector sees, e.g. `36.112.0.1`; IPv6 too. */
  readonly sourceIp: string;
  readonly userAgent: string;
  /** Filters the collector's events; goes along with every beacon of this visitor. */
  readonly correlationId: string;
}

/** A page that a visitor has open. */
export interface VisitedPage {
  readonly url: () => string;
  readonly html: () => Promise<string>;
  /** Errors that the page threw while the visitor was there. */
  readonly pageErrors: () => readonly string[];
  readonly click: (selector: string) => Promise<void>;
  /** Runs in the page's own sandbox; `script` is an expression of ours, never the candidate's. */
  readonly evaluate: <T>(script: string) => Promise<T>;
  /** Resolves when all beacons sent so far were answered by the collector, and the page is idle. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One visitor: own cookies, own storage, own address. */
export interface Visitor {
  readonly open: (url: string) => Promise<VisitedPage>;
  readonly close: () => Promise<void>;
}

/** jsdom or Chromium behind one seam. */
export interface Browser {
  readonly name: 'jsdom' | 'chromium';
  readonly visitor: (options: VisitorOptions) => Promise<Visitor>;
  readonly close: () => Promise<void>;
}
