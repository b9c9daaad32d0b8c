import type { Profile } from '../../spec/profiles/profile.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import type { Continuation } from '../engine/evidence/continuation.ts';
import type { Attestation } from '../engine/verdict/attestation.ts';
import type { GateName } from '../engine/verdict/gate.ts';
import type { Check } from '../engine/running/check.ts';
import type { Waiver } from '../engine/verdict/waiver.ts';
import type { MonitoringAddress } from '../target/monitoringAddress.ts';
import type { ResolvedTarget } from '../target/resolveTarget.ts';

/** What a run is asked to do. */
export interface RunOptions {
  readonly resolved: ResolvedTarget;
  readonly profile: Profile;
  /** `reference`: started by this command itself. */
  readonly origin: 'reference' | 'external';
  readonly faults?: readonly string[];
  /** Ids of checks or requirements, or clauses; nothing: all. */
  readonly only?: readonly string[];
  /** The run that this one continues; `only` then names what is examined again. */
  readonly continues?: Continuation;
  /** Default `core`; with `only`: `observed`. */
  readonly gate?: GateName;
  readonly waivers?: readonly Waiver[];
  readonly attestations?: readonly Attestation[];
  /** Default: another one each time. */
  readonly seed?: number;
  /** Default `jsdom`. */
  readonly browser?: 'jsdom' | 'chromium';
  /** Directory or URL, or an open one, which stays open; default a temporary one. */
  readonly warehouse?: string | Warehouse;
  /** A monitoring platform elsewhere that collects in the place of one in this process. */
  readonly monitor?: MonitoringAddress;
  /** Where the candidate applied (8.1): its record there is read instead of an attestation. */
  readonly recordAt?: MonitoringAddress;
  readonly concurrency?: number;
  /** Ends the run early; it still closes with a footer. */
  readonly signal?: AbortSignal;
  /** Kept in the header as they are; for `heyan replay` and the reports' commands. */
  readonly flags?: readonly string[];
  readonly onStart?: (check: Check, total: number) => void;
  /** Something of ours that broke outside the checks meanwhile; asked at the end. */
  readonly trouble?: () => unknown;
  /** Default: all of suites/checks.ts. */
  readonly checks?: readonly Check[];
}
