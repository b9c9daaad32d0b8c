import type { Channel } from '../channel.ts';
import type { Localized } from '../localized.ts';
import type { PlatformKind } from '../platformKind.ts';
import type { Coverage } from './coverage.ts';

/**
 * How binding the sentence is: `shall` 应/应该 · `need` 需 · `stated` indicative · `may` 可 · `example` 例如 and Annex A
 * (informative). One sentence, one strength. A `may` leaves something free: nobody can break it.
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
 * How it is examined: from outside · only where the target grants control · by nothing but a statement of the candidate ·
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
  /**
   * What no check can see of it, so that a statement is accepted: with verification `attestation` all of it, with another
   * one what the checks leave open. Without it a statement answers for nothing.
   */
  readonly attestationReason?: Localized;
  /** The rows of tables 1–7 that stand for it: what the coverage matrix judges it by. */
  readonly coverage?: Coverage;
  /** Requirements that say the same of another party or elsewhere; each names the other. */
  readonly seeAlso?: readonly [string, ...string[]];
}
