import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Examined } from './examining/examined.ts';

/** One fault, alone in the reference access platform, and what a whole run from outside said of it. */
export interface KilledFault extends Omit<Examined, 'broken' | 'late'> {
  readonly id: string;
  readonly kind: PlatformKind;
  /** What the fault said of itself when it was examined. */
  readonly violates: readonly string[];
  readonly caughtBy: readonly string[];
  readonly level: 'core' | 'full' | null;
  /** Calendar day, and hashes of the code that was examined and examined it, and of the profile. */
  readonly on: string;
  readonly code: string;
  readonly profile: string;
}

/** All faults of a kind at once. */
export interface KilledTogether {
  readonly kind: PlatformKind;
  readonly faults: readonly string[];
  readonly verdicts: Examined['verdicts'];
  readonly gate: Examined['gate'];
  readonly on: string;
  readonly code: string;
  readonly profile: string;
}

/** Every fault against every check: docs/kill-matrix.json. */
export interface KillMatrix {
  readonly heyan: string;
  readonly profile: { readonly id: string; readonly version: string };
  /** Ids of all checks that looked. */
  readonly checks: readonly string[];
  readonly faults: readonly KilledFault[];
  readonly together: readonly KilledTogether[];
}
