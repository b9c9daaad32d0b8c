import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Channel } from '../../../spec/channel.ts';
import type { Capability } from './capability.ts';
import type { CheckContext } from './checkContext.ts';
import type { Lock } from './lock.ts';
import type { ComparedWith } from '../verdict/basis.ts';
import type { Outcome } from '../verdict/outcome.ts';

/** One examination: a plain object in an array, no registration, no class. */
export interface Check {
  /** Stable `<channel>.<slug>`, e.g. `beacon.covers-every-column`; a retired id is never reused (suites/retiredCheckIds.ts). */
  readonly id: string;
  /** Requirement ids, at least one. */
  readonly verifies: readonly [string, ...string[]];
  readonly channel: Channel | 'indicators';
  readonly title: Localized;
  /** The sentence itself, or values of the profile: then a finding is a violation only where the candidate declared them. */
  readonly comparedWith: ComparedWith;
  readonly platforms: readonly PlatformKind[];
  readonly needs: readonly Capability[];
  /** It looks at what the others earned and collected: it begins when they have ended. */
  readonly last?: boolean;
  /** Run although the candidate did not choose its channel's method (5.2): what the text asks for does not depend on that. */
  readonly whateverMethods?: boolean;
  /** Held while it runs; checks without a common lock run side by side. */
  readonly locks?: readonly Lock[];
  /** Milliseconds; default 10,000. Past it the check is `inconclusive` (reason `deadline`) and its signal aborted. */
  readonly deadlineMs?: number;
  readonly run: (context: CheckContext) => Promise<Outcome>;
}
