import type { Channel } from '../../../spec/channel.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';

/** A deliberate violation that the reference access platform can be told to commit. */
export interface Fault {
  /** `<channel>-<what>`, e.g. `beacon-missing-on-deep-page`; used as `--fault=ID`. */
  readonly id: string;
  readonly channel: Channel;
  readonly title: Localized;
  readonly platforms: readonly PlatformKind[];
  /** The requirements it violates; no other requirement may be failed by it. */
  readonly violates: readonly [string, ...string[]];
  /** The checks that must notice. */
  readonly caughtBy: readonly [string, ...string[]];
  /** Other checks that may see what only follows from it: an indicator that comes out otherwise. */
  readonly echoes?: readonly string[];
  /** It leaves out a whole way by which data come: what else is wrong on that way cannot be seen beside it. */
  readonly withholds?: true;
}
