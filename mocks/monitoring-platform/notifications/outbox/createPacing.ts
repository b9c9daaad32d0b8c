import type { ChannelSettings } from '../contract/channelSettings.ts';

/** Robots of both take 20 a minute, and nothing for ten minutes from whoever sends more. */
const robotsAMinute = 18;
const minuteMs = 60_000;

/** When each channel may be used next. Kept in memory: after a restart it is learnt anew. */
export interface Pacing {
  /** Epoch milliseconds; 0: at once. */
  readonly notBefore: (channelId: string) => number;
  readonly sent: (channelId: string, type: ChannelSettings['type'], now: number) => void;
  /** It could not be reached: what else waits for it need not find that out one after the other. */
  readonly failed: (channelId: string, now: number) => void;
}

export const createPacing = (): Pacing => {
  const until = new Map<string, number>();
  const times = new Map<string, readonly number[]>();
  return {
    notBefore: (channelId) => until.get(channelId) ?? 0,
    failed: (channelId, now) => until.set(channelId, now + minuteMs),
    sent: (channelId, type, now) => {
      until.delete(channelId);
      if (type !== 'dingtalk' && type !== 'wecom') return;
      const recent = [...(times.get(channelId) ?? []).filter((at) => now - at < minuteMs), now];
      times.set(channelId, recent);
      const [first = now] = recent;
      if (recent.length >= robotsAMinute) until.set(channelId, first + minuteMs);
    },
  };
};
