import type { SilenceWindow } from '../contract/silenceWindow.ts';

/** The window by which a notice of a platform by a channel is kept back at a time (epoch milliseconds). */
export const silenceFor = (
  windows: readonly SilenceWindow[],
  platformId: string,
  channelId: string,
  now: number,
): SilenceWindow | undefined =>
  windows.find(
    (one) =>
      one.from <= now &&
      now < one.until &&
      (one.platformId === null || one.platformId === platformId) &&
      (one.channelId === null || one.channelId === channelId),
  );
