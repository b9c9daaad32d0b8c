import type { RequestHandler } from 'msw';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { createMonitoringPlatform } from '../monitoring-platform/createMonitoringPlatform.ts';
import type { CreateMonitoringPlatformOptions } from '../monitoring-platform/createMonitoringPlatform.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import { injectHandlers } from './injectHandlers.ts';

export interface MonitoringHandlersOptions extends CreateMonitoringPlatformOptions {
  /** Where your code expects the monitoring platform; default `https://monitoring.example`. */
  readonly origin?: string;
}

export interface MonitoringHandlers {
  /** For `setupServer(...)` of msw/node. */
  readonly handlers: readonly RequestHandler[];
  /** The same monitoring platform from inside: register your platform, look at what it collected. */
  readonly platform: MonitoringPlatform;
  /** Call it when the tests have ended. */
  readonly close: () => Promise<void>;
}

/**
 * msw handlers that behave like the monitoring platform because they are it: the reference monitoring platform (collector,
 * catalogue, subscriptions, joint debugging, alerts, indicators) without a socket, reached at `origin`, at the log host of the
 * profile and, for the script, at the addresses of the public SDK.
 */
export const createMonitoringHandlers = async ({
  origin = 'https://monitoring.example',
  ...options
}: MonitoringHandlersOptions = {}): Promise<MonitoringHandlers> => {
  const { beacon } = (options.profile ?? referenceProfile()).values;
  const publicHosts = [new URL(origin).hostname, ...(options.publicHosts ?? [])];
  const { app, platform, locate } = await createMonitoringPlatform({ ...options, publicHosts });
  locate(new URL(origin).origin);
  await app.ready();
  return {
    handlers: [
      ...injectHandlers(app, [`${new URL(origin).origin}/*`, `https://${beacon.logHost}/*`]),
      ...injectHandlers(
        app,
        beacon.scriptAddresses.map((address) => new RegExp(address)),
        () => '/beacon.js',
      ),
    ],
    platform,
    close: platform.close,
  };
};
