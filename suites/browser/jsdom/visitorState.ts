import type { CookieJar } from 'jsdom';
import type { Dispatcher } from 'undici';
import type { HostNetwork } from './hostNetwork.ts';
import type { HostOptions, HostVisitor } from './hostProtocol.ts';

/** What the pages of one visitor share. */
export interface VisitorState {
  readonly browser: HostOptions;
  readonly options: HostVisitor;
  readonly cookies: CookieJar;
  readonly network: HostNetwork;
  readonly dispatcher: Dispatcher;
  /** Milliseconds that a page may take now. */
  readonly patienceMs: () => number;
  /** Local storage by origin: jsdom has one per window, a browser one per visitor. */
  readonly storage: Map<string, Record<string, string>>;
}
