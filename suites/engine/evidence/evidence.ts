/** What a check saw, redacted when captured (never later), bounded in size. */
export type Evidence =
  | {
      readonly id: string;
      readonly kind: 'exchange';
      readonly at: string;
      readonly request: {
        readonly method: string;
        readonly url: string;
        readonly headers: Readonly<Record<string, string>>;
        readonly body?: string;
      };
      readonly response:
        | {
            readonly status: number;
            readonly headers: Readonly<Record<string, string>>;
            readonly body: string;
            readonly truncated: boolean;
          }
        | { readonly error: string };
      readonly durationMs: number;
    }
  | {
      readonly id: string;
      readonly kind: 'statement';
      readonly at: string;
      readonly user: string;
      readonly sql: string;
      readonly rows?: number;
      readonly error?: string;
      readonly durationMs: number;
    }
  | { readonly id: string; readonly kind: 'page'; readonly at: string; readonly url: string; readonly detail: string }
  | { readonly id: string; readonly kind: 'note'; readonly at: string; readonly text: string };

/** A capture as a check hands it over; the recorder adds id and time and redacts. */
export type EvidenceInput = Evidence extends infer E ? (E extends Evidence ? Omit<E, 'id' | 'at'> : never) : never;

/** Collects the evidence of one check. */
export interface EvidenceRecorder {
  /** Redacts, bounds and keeps; returns the id for a finding's `evidence`. */
  readonly record: (input: EvidenceInput) => string;
  /** A secret that must never appear in any evidence from now on. */
  readonly addSecret: (secret: string) => void;
}
