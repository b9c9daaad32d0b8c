import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Collector } from '../../collector/contract/collector.ts';
import type { Exchange } from '../../exchange/contract/exchange.ts';
import type { Indicators } from '../../indicators/contract/indicators.ts';
import type { InterfaceClient } from '../../interface-client/interfaceClient.ts';
import type { SourceAddress, SourceName } from '../../sources/sourceLists.ts';
import type { Landed } from './landed.ts';
import type { Snapshots } from './snapshots.ts';

/** What a function answers at once or later. */
type Later<Work extends (...given: never[]) => unknown> = (
  ...given: Parameters<Work>
) => Promise<Awaited<ReturnType<Work>>>;

type LaterAll<All> = {
  readonly [Name in keyof All]: All[Name] extends (...given: never[]) => unknown ? Later<All[Name]> : never;
};

/**
 * All that a run of the suite asks of a monitoring platform, which has the candidate registered and nobody else. Two implement it: in this
 * process (`runMonitoringOf`), and over HTTP (`openRemoteRun`). What it takes and gives is plain JSON, but for signals and `fetch`: by
 * that `fetch` the candidate's interfaces are called, wherever the monitoring platform is, so that each call is evidence.
 */
export interface RunMonitoring {
  /** Of a run elsewhere, from which all its correlation ids follow; absent: the suite names the run. */
  readonly runId?: string;
  /** Origin at which pages of the candidate report and the candidate calls; on this machine. */
  readonly url: string;
  readonly collector: Pick<Collector, 'good' | 'bad'>;
  readonly interfaces: InterfaceClient;
  readonly exchange: Pick<Exchange, 'extract' | 'verify' | 'sendAlerts'>;
  readonly sources: {
    /** Collects what these systems have for tables 1 and 7. */
    readonly collect: (
      platformId: string,
      addresses: Readonly<Record<SourceName, SourceAddress>>,
      options?: { readonly signal?: AbortSignal },
    ) => Promise<void>;
  };
  readonly catalogue: LaterAll<
    Pick<
      Catalogue,
      | 'issueAccess'
      | 'entries'
      | 'refusals'
      | 'calls'
      | 'subscriptions'
      | 'subscribe'
      | 'pullSubscribed'
      | 'debugJointly'
    >
  >;
  readonly indicators: Pick<Indicators, 'compute' | 'beside'>;
  readonly landed: Landed;
  readonly snapshots: Snapshots;
  readonly close: () => Promise<void>;
}
