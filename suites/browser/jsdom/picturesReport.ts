import type { DOMWindow } from 'jsdom';
import type { OutgoingBeacon } from './forwardBeacon.ts';

export interface Pictures {
  readonly isLogHost: (url: URL) => boolean;
  readonly mayShowImage: (url: URL) => boolean;
  readonly report: (beacon: OutgoingBeacon) => Promise<Response>;
}

/** jsdom loads no pictures, and a picture is how many a collecting script reports: those of log hosts are asked for. */
export const picturesReport = (window: DOMWindow, { isLogHost, mayShowImage, report }: Pictures): void => {
  const prototype = window['HTMLImageElement'].prototype as object;
  const source = Object.getOwnPropertyDescriptor(prototype, 'src');
  if (source === undefined) return;
  const ask = async (picture: HTMLElement, url: URL): Promise<void> => {
    const arrived =
      mayShowImage(url) &&
      (await report({ url, method: 'GET', origin: '' }).then(
        ({ ok }) => ok,
        () => false,
      ));
    picture.dispatchEvent(new window['Event'](arrived ? 'load' : 'error'));
  };
  Object.defineProperty(prototype, 'src', {
    ...source,
    set(this: HTMLElement, value: unknown) {
      source.set?.call(this, value);
      const url = URL.parse(String(value), window.document.baseURI);
      if (url !== null && isLogHost(url)) void ask(this, url).catch(() => undefined);
    },
  });
};
