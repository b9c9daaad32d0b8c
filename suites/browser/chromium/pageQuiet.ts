import type { Page } from 'playwright-core';
import type { Interceptor } from './startInterceptor.ts';

/** Waits until a page and its visitor's beacons have been still for a while. */
export interface PageQuiet {
  readonly requested: () => readonly string[];
  readonly wait: (quietMs: number, patienceMs: number) => Promise<void>;
}

export const createPageQuiet = (page: Page, interceptor: Interceptor): PageQuiet => {
  const urls: string[] = [];
  const open = new Set<unknown>();
  let restart: (() => void) | undefined;
  page.on('request', (request) => {
    if (urls.length < 1000) urls.push(request.url().slice(0, 2000));
    // Beacons are followed at the log host's side, media may go on for ever.
    if (interceptor.isLogHost(new URL(request.url()).hostname)) return;
    if (
      request.resourceType() === 'document' ||
      request.resourceType() === 'script' ||
      request.resourceType() === 'xhr' ||
      request.resourceType() === 'fetch'
    )
      open.add(request);
    restart?.();
  });
  const ended = (request: unknown): void => {
    open.delete(request);
    restart?.();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  // A fetch whose body nobody reads never finishes; its answer is the end of it.
  page.on('response', (response) => {
    if (/^(?:xhr|fetch)$/.test(response.request().resourceType())) ended(response.request());
  });
  interceptor.onTraffic(() => restart?.());
  return {
    requested: () => urls,
    wait: (quietMs, patienceMs) =>
      new Promise((resolve) => {
        let quiet: NodeJS.Timeout | undefined;
        const finish = (): void => {
          clearTimeout(quiet);
          clearTimeout(patience);
          restart = undefined;
          resolve();
        };
        const patience = setTimeout(finish, patienceMs);
        restart = () => {
          clearTimeout(quiet);
          if (open.size === 0 && interceptor.pending() === 0) quiet = setTimeout(finish, quietMs);
        };
        restart();
      }),
  };
};
