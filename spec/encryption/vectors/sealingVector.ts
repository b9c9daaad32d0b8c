import type { Localized } from '../../localized.ts';
import type { EncryptionScheme } from '../../profiles/profileValues.ts';
import type { RefusalCode } from '../scheme.ts';

/** One request as it reaches a platform, and what the platform has to make of it (7.2.4). */
export interface SealingVector {
  /** Scheme and case, unique. */
  readonly name: string;
  readonly about: Localized;
  readonly scheme: EncryptionScheme;
  /** The platform's clock, Unix milliseconds. */
  readonly now: number;
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the interface at that path gives. */
  readonly scope: string;
  /** Nonces that the platform has accepted before, with the same application key. */
  readonly seen: readonly string[];
  readonly outcome: 'accepted' | RefusalCode | 'permission-denied';
}
