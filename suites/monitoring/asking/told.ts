import type { Localized } from '../../../spec/localized.ts';

/** What a monitoring platform answered to one operation. */
export interface Told {
  readonly status: number;
  /** Of a status 2xx, and of the form that the OpenAPI gives it. */
  readonly ok: boolean;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
  readonly text: string;
  /** The version of what was read (`ETag`). */
  readonly version?: string;
  /** Why it is not ok: refused, or not as the OpenAPI says. */
  readonly problem?: Localized;
  /** Refused by the platform itself, rather than answered in another form. */
  readonly refused: boolean;
  readonly url: string;
  readonly evidence: readonly string[];
}
