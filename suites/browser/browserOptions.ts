import type { ProxyOfEnvironment } from '../../fixtures/network/proxyOfEnvironment.ts';

/** What every browser of the suite is given. */
export interface BrowserOptions {
  /** Origin of the monitoring platform's collector. */
  readonly collectorUrl: string;
  /** Source text of the reference beacon script, in place of what the public address would give. */
  readonly beaconScript: string;
  /** Regular expressions of addresses that count as the public SDK (profile `beacon.scriptAddresses`). */
  readonly scriptAddresses: readonly string[];
  /** Hosts whose traffic goes to the collector. */
  readonly logHosts: readonly string[];
  /** Milliseconds a page may take to load, and an action to come to rest. Default 8,000; more on a loaded machine (patienceOf.ts). */
  readonly patienceMs?: number;
  /** By which pages are reached. Default: what the environment names. */
  readonly proxy?: ProxyOfEnvironment;
}
