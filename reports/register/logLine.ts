/** What happened to a certificate. */
export type RegisterEvent =
  | { readonly event: 'certified'; readonly number: string; readonly sha256: string }
  | { readonly event: 'withdrawn'; readonly number: string; readonly on: string; readonly reason: string }
  | {
      readonly event: 'surveillance';
      readonly number: string;
      readonly on: string;
      readonly outcome: string;
      readonly note: string;
    }
  | {
      readonly event: 'surveillance';
      readonly number: string;
      readonly on: string;
      readonly outcome: string;
      /** Of the package of its record, hex. */
      readonly sha256: string;
    };

/** A line of the log; `hash` is SHA-256, hex, of the canonical JSON of the rest, which holds the hash before. */
export type LogLine = RegisterEvent & {
  readonly index: number;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
};
