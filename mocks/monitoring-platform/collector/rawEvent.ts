/** One event as a wire flavour carries it, every text already bounded; still to be judged. */
export interface RawEvent {
  readonly flavour: 'cloud' | 'array' | 'query';
  readonly appKey: string;
  /** Of the client, empty where the flavour has none. */
  readonly eventId: string;
  readonly code: string;
  /** `CLK`, `EXP`, `OTHER`, a numeric class such as 2101, or empty: the public wire does not carry it for manual events. */
  readonly type: string;
  readonly pageUrl: string;
  readonly pageCode: string;
  readonly pageName: string;
  readonly referrer: string;
  readonly userId: string;
  /** What the client tells of its device beyond the user agent. */
  readonly device: string;
  /** By which the client tells its device from others, whatever its address; empty where the flavour or the page has none. */
  readonly deviceId: string;
  /** Epoch milliseconds, null when absent or absurd. */
  readonly time: number | null;
  readonly parameters: Readonly<Record<string, unknown>>;
}
