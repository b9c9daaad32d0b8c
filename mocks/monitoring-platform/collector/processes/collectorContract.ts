import type { Profile } from '../../../../spec/profiles/profile.ts';
import type { Patience } from '../../../../fixtures/network/serverLimits.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { LiveBeacon } from '../../verification/live/liveBeacon.ts';
import type { LogBranch } from '../../warehouse/log/logBranches.ts';
import type { EventKey } from '../createDuplicateMemory.ts';

/** In whose name events may come, as applications stand (8.4). Credentials stay where they are. */
export interface Senders {
  readonly platforms: readonly Pick<RegisteredPlatform, 'platformId' | 'name' | 'kind' | 'appKey' | 'hosts'>[];
  readonly suspended: readonly string[];
  readonly withdrawnKeys: readonly string[];
}

/** What a collector is told before it begins. */
export interface CollectorSettings {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly profile: Profile;
  /** Names by which it is called besides the address it is reached at. */
  readonly hosts: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly patience: Patience;
  readonly senders: Senders;
  /** Its own log, which the main process lands; or the server that is the warehouse and keeps its own. */
  readonly log: Pick<LogBranch, 'opening' | 'directory' | 'durable' | 'tables'> | { readonly location: string };
}

/** What the main process asks of a collector. */
export interface CollectorMethods {
  /** Gets ready. */
  readonly begin: (settings: CollectorSettings) => Promise<void>;
  /** The port. */
  readonly listen: () => Promise<number>;
  /** From its answer on it judges by these. */
  readonly setSenders: (senders: Senders) => void;
  /** Whether somebody looks at what arrives. */
  readonly setWatched: (isWatched: boolean) => void;
  /** Lands what it has of the tables that the statement names, what is on its way there as well. */
  readonly flush: (sql: string) => Promise<void>;
  /** Events have been deleted, and may be delivered again. */
  readonly relearn: () => Promise<void>;
  /** Takes nothing any more, lands what it has, and can be ended then. */
  readonly close: () => Promise<void>;
  readonly [method: string]: (...parameters: never[]) => unknown;
}

/** What a collector asks of the main process. */
export interface MainMethods {
  readonly land: LogBranch['land'];
  readonly latest: (most: number) => Promise<readonly EventKey[]>;
  /** Those that any collector has; see createArbiter. */
  readonly among: (keys: readonly EventKey[]) => Promise<readonly EventKey[]>;
  /** What has arrived, for whoever looks at it; whether anybody does still. */
  readonly tell: (beacons: readonly (readonly [platformId: string, beacons: readonly LiveBeacon[]])[]) => boolean;
  readonly [method: string]: (...parameters: never[]) => unknown;
}
