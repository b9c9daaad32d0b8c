import type { RawEvent } from './rawEvent.ts';

/** Why a payload, or one event of it, cannot be landed. */
export interface Problem {
  readonly reason: string;
  readonly detail: string;
}

/** What a decoder made of a payload; `undefined` elsewhere means: not my flavour. */
export interface Decoded {
  readonly events: readonly RawEvent[];
  readonly problems: readonly Problem[];
}
