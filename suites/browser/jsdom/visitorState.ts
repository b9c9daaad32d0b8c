import type { CookieJar } from 'jsdom';
import type { Dispatcher } from 'undici';
import type { BrowserOptions } from '../browserOptions.ts';
import type { VisitorOptions } from '../browser.ts';

/** What the pages of one visitor share. */
export interface VisitorState {
  readonly browser: BrowserOptions;
  readonly options: VisitorOptions;
  readonly cookies: CookieJar;
  readonly agent: Dispatcher;
  /** Local storage by origin: jsdom has one per window, a browser one per visitor. */
  readonly storage: Map<string, Record<string, string>>;
}
