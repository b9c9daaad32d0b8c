import type { SourceAddress, SourceName } from '../../../mocks/monitoring-platform/sources/sourceLists.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Target } from '../../target/target.ts';

/**
 * The other side of an examination: an access platform of each kind and the sources of tables 1 and 7, all under our control, so that
 * what the monitoring platform says of them can be compared with what they hold.
 */
export interface Partner {
  /** Their control is granted, their interfaces refuse what is not sealed; the first has a front database that lets nobody in without encryption. */
  readonly platforms: Readonly<Record<PlatformKind, Target>>;
  readonly sources: Readonly<Record<SourceName, SourceAddress>>;
  /** What the probe saw before it is collected: reachability of the pages, attack traffic. */
  readonly observe: (signal: AbortSignal) => Promise<void>;
  /** Sessions that the front database was asked for without encryption; each was refused. */
  readonly plainSessions: () => number;
}
