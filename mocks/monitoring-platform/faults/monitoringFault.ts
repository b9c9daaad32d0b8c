import type { Localized } from '../../../spec/localized.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';

/** A request as a fault looks at it. */
export interface FaultyRequest {
  /** Method and pattern, e.g. `POST /platforms/:platformId/extract`. */
  readonly route: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
}

/** How a fault is committed; made anew for each monitoring platform, so that it may remember something. */
export interface CommittedFault {
  /** What the rooms are told of a registered platform. */
  readonly platform?: (registered: RegisteredPlatform) => RegisteredPlatform;
  /** Answered instead of doing it; undefined: it is done. */
  readonly instead?: (request: FaultyRequest) => { readonly status: number; readonly body: object } | undefined;
  /** What is answered instead of what would be: an object, or a text. */
  readonly answer?: (request: FaultyRequest, payload: unknown) => unknown;
}

/** A deliberate violation that the reference monitoring platform can be told to commit: `heyan monitor --fault=ID`. */
export interface MonitoringFault {
  /** `monitoring-<what>`. */
  readonly id: string;
  readonly title: Localized;
  /** Requirements of the party `monitoring-platform` that it violates, or (可) does without. */
  readonly violates: readonly [string, ...string[]];
  /** The checks that must notice. */
  readonly caughtBy: readonly [string, ...string[]];
  /** It takes away what other checks build on: nothing else can be seen beside it. */
  readonly withholds?: true;
  readonly commit: () => CommittedFault;
}
