import Fastify from 'fastify';
import { systemClock } from '../../spec/clock.ts';
import type { Clock } from '../../spec/clock.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { createCollector } from './collector/createCollector.ts';
import { createExchange } from './exchange/createExchange.ts';
import { createIndicators } from './indicators/createIndicators.ts';
import { createInterfaceClient } from './interface-client/createInterfaceClient.ts';
import type { MonitoringDependencies } from './monitoringParts.ts';
import type { MonitoringPlatform, RegisteredPlatform } from './monitoringPlatform.ts';
import { guardManagement } from './guardManagement.ts';
import { monitoringRoutes } from './monitoringRoutes.ts';
import { createSources } from './sources/createSources.ts';
import { openWarehouse } from './warehouse/openWarehouse.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

export interface MonitoringPlatformOptions {
  /** 0 (default): any free port. */
  readonly port?: number;
  readonly host?: string;
  /** An open warehouse, which stays open at `close`; or where it is (directory, URL); nothing: a temporary one. */
  readonly warehouse?: Warehouse | string;
  readonly profile?: Profile;
  readonly clock?: Clock;
  /** Bearer token that management requests (all but beacons) must carry; without one they are taken from this machine only. */
  readonly token?: string;
}

/** Starts the reference monitoring platform: warehouse, collector, interface client, exchange, indicators, and its HTTP side. */
export const startMonitoringPlatform = async (options: MonitoringPlatformOptions = {}): Promise<MonitoringPlatform> => {
  const { port = 0, host = '127.0.0.1', profile = referenceProfile(), clock = systemClock } = options;
  const ownsWarehouse = options.warehouse === undefined || typeof options.warehouse === 'string';
  const warehouse = typeof options.warehouse === 'object' ? options.warehouse : await openWarehouse(options.warehouse === undefined ? {} : { location: options.warehouse });
  const registered = new Map<string, RegisteredPlatform>();
  const deps: MonitoringDependencies = { warehouse, profile, clock, platforms: () => [...registered.values()] };
  const collector = createCollector(deps);
  const sources = createSources(deps);
  const indicators = createIndicators(deps, sources.problems);
  const app = Fastify({ logger: false, forceCloseConnections: true, routerOptions: { maxParamLength: 200 } });
  const close = async (): Promise<void> => {
    await app.close();
    if (ownsWarehouse) await warehouse.close();
  };
  let url = '';
  const platform: MonitoringPlatform = {
    get url() {
      return url;
    },
    warehouse,
    register: async (one) => void registered.set(one.platformId, one),
    platforms: deps.platforms,
    collector: { good: collector.good, bad: collector.bad, reset: collector.reset },
    interfaces: createInterfaceClient(deps),
    exchange: createExchange(deps),
    sources: { collect: sources.collect },
    indicators: { compute: indicators.compute },
    close,
  };
  try {
    guardManagement(app, options.token);
    await collector.routes(app);
    await indicators.routes(app);
    monitoringRoutes(app, platform);
    url = await app.listen({ port, host });
  } catch (error) {
    await close();
    throw error;
  }
  return platform;
};
