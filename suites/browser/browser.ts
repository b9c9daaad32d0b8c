import type { Localized } from '../../spec/localized.ts';

/** How the log host behaves towards one visitor; `up` unless a check tries the page's resilience. */
export type CollectorCondition = 'up' | 'down' | 'failing' | 'slow';

/** A visitor's device and place. */
export interface VisitorOptions {
  /** Source address that the collector sees, e.g. `36.112.0.1`; IPv6 too. */
  readonly sourceIp: string;
  readonly userAgent: string;
  /** Filters the collector's events; goes along with every beacon of this visitor. */
  readonly correlationId: string;
  /** `down`: no connection; `failing`: every answer is 500; `slow`: the answer does not come. Default `up`. */
  readonly collector?: CollectorCondition;
}

/** A page as it is drawn. */
export interface DrawnPage {
  readonly jpeg: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A page that a visitor has open. A click on a link may have replaced what it shows. */
export interface VisitedPage {
  readonly url: () => string;
  /** Status of the document's answer. */
  readonly status: () => number;
  readonly html: () => Promise<string>;
  /** Errors that the page threw while the visitor was there. */
  readonly pageErrors: () => readonly string[];
  /** Addresses of what the page requested (documents, scripts, beacons …), in order, at most 1,000. */
  readonly requested: () => readonly string[];
  /** Policies of the documents shown here that this browser cannot judge: what came of the page says nothing then. */
  readonly unjudged: () => readonly string[];
  /** What the documents shown here asked for and this browser does not have: `window.open`, a frame of another origin. */
  readonly lacked: () => readonly string[];
  /** A click as of a mouse; false where nothing matches. A link that nobody prevented is followed. */
  readonly click: (selector: string) => Promise<boolean>;
  /** As the browser's button: the same page once more. */
  readonly reload: () => Promise<void>;
  /** As the browser's button: to the route or the page before; false where there is none. */
  readonly back: () => Promise<boolean>;
  /** Plays these parts (seconds of the medium) of the media element, one after the other, with a pause at the end unless it `goesOn`; tells what was really played. Undefined: nothing there that plays. */
  readonly play: (
    selector: string,
    segments: readonly (readonly [from: number, to: number])[],
    options?: { readonly goesOn?: boolean },
  ) => Promise<readonly (readonly [from: number, to: number])[] | undefined>;
  /** Runs in the page's own sandbox; `script` is an expression of ours, never the candidate's. The value must be JSON. */
  readonly evaluate: <T>(script: string) => Promise<T>;
  /** What is seen of it now, a JPEG of at most so many bytes; undefined: it cannot be made so small. Only of a browser that draws. */
  readonly picture?: (mostBytes: number) => Promise<DrawnPage | undefined>;
  /** Resolves when all beacons sent so far were answered by the collector, and the page is idle. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Page the visitor comes from. */
  readonly referrer?: string;
  /** `load` (default): resolves when the page has loaded; `commit`: as soon as its document has begun. */
  readonly until?: 'load' | 'commit';
  /** The page never finishes loading: something it waits for is not answered. Goes with `commit`. */
  readonly loading?: 'held';
}

/** One visitor: own cookies, own storage, own address. */
export interface Visitor {
  /** Rejects with a `VisitError` where no document comes, or one with an error status. */
  readonly open: (url: string, options?: OpenOptions) => Promise<VisitedPage>;
  readonly close: () => Promise<void>;
}

/** jsdom or Chromium behind one seam. */
export interface Browser {
  readonly name: 'jsdom' | 'chromium';
  /** What whoever runs it should know of how it runs here. */
  readonly notes?: readonly Localized[];
  readonly visitor: (options: VisitorOptions) => Promise<Visitor>;
  readonly close: () => Promise<void>;
}
