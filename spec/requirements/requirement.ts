import type { Channel } from '../channel.ts';
import type { Localized } from '../localized.ts';
import type { PlatformKind } from '../platformKind.ts';

/**
 * How binding the sentence is: `shall` 应/应该 · `stated` indicative or 需 · `example` 例如 and Annex A (informative).
 * Only a `shall` can be failed.
 */
export type Obligation = 'shall' | 'need' | 'stated' | 'may' | 'example';

/** Who must do it. */
export type Party =
  | 'access-platform'
  | 'monitoring-platform'
  | 'multi-cloud-management-platform'
  | 'cyber-security-management-platform'
  | 'authority';

/**
 * How it is examined: from outside · only where the target grants control · by a statement of the candidate ·
 * on the monitoring platform's side.
 */
export type Verification = 'automatic' | 'with-control' | 'attestation' | 'monitoring-platform';

/** One thing that the draft asks of somebody, in our own words. */
export interface Requirement {
  /** Stable slug, e.g. `beacon-covers-platform`; a retired id is never reused (spec/requirements/retired.ts). */
  readonly id: string;
  /** Clause of the draft, a key of `clauses`, e.g. `7.1.2`. */
  readonly clause: string;
  readonly obligation: Obligation;
  readonly party: Party;
  readonly platforms: readonly PlatformKind[];
  readonly channel: Channel;
  readonly statement: Localized;
  readonly verification: Verification;
}
