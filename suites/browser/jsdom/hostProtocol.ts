import type { VisitorOptions } from '../browser.ts';

/** What the host is started with. */
export interface HostOptions {
  /** Source text of the reference beacon script. */
  readonly beaconScript: string;
  /** Regular expressions of the addresses that it stands in for. */
  readonly scriptAddresses: readonly string[];
  /** Hosts (with a port or without) to which pages report. */
  readonly logHosts: readonly string[];
}

/** What a visitor of the host is like; who it is to the collector stays with the browser. */
export type HostVisitor = Pick<VisitorOptions, 'userAgent' | 'collector'>;

/** What the browser asks of the host process. */
export interface HostRequest {
  readonly kind: 'ask';
  readonly id: number;
  readonly method:
    | 'start'
    | 'ping'
    | 'visitor'
    | 'closeVisitor'
    | 'open'
    | 'html'
    | 'click'
    | 'reload'
    | 'back'
    | 'play'
    | 'evaluate'
    | 'settled'
    | 'close';
  /** The visitor or page it concerns; its number is given by the browser. */
  readonly subject: number;
  readonly visitor?: number;
  /** Milliseconds that a page may take now. */
  readonly patienceMs: number;
  readonly arguments: readonly unknown[];
}

/** A request that a page makes: the host has no network, the browser makes it. */
export interface PageRequest {
  readonly kind: 'request';
  readonly id: number;
  readonly visitor: number;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64. */
  readonly body?: string;
}

/** What came of a `PageRequest`. */
export type PageAnswer =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly status: number;
      readonly headers: Readonly<Record<string, string | string[]>>;
      /** Base64. */
      readonly body: string;
    }
  | { readonly kind: 'unanswered'; readonly id: number; readonly message: string };

/** What the host says; the state of a page precedes the answer that changed it. */
export type HostMessage =
  | { readonly kind: 'done'; readonly id: number; readonly value?: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string; readonly message: string }
  | {
      readonly kind: 'state';
      readonly page: number;
      readonly url: string;
      readonly status: number;
      readonly errors: readonly string[];
      readonly requested: readonly string[];
      readonly unjudged: readonly string[];
      readonly lacked: readonly string[];
    }
  | PageRequest;
