import { listening } from '../../fixtures/network/listening.ts';
import { createMonitoringPlatform } from './createMonitoringPlatform.ts';
import type { CreateMonitoringPlatformOptions } from './createMonitoringPlatform.ts';
import { systemClock } from '../../spec/clock.ts';
import { openRunWorld } from './runs/openRunWorld.ts';
import type { MonitoringPlatform } from './monitoringPlatform.ts';

export interface MonitoringPlatformOptions extends Omit<CreateMonitoringPlatformOptions, 'collectors'> {
  /** 0 (default): any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Collectors in processes of their own, which share a port (0 or undefined: any that is free) at the same host. */
  readonly collectors?: { readonly count: number; readonly port?: number };
}

/** Starts the reference monitoring platform on a socket of its own; everything is real. */
export const startMonitoringPlatform = async ({
  port = 0,
  host = '127.0.0.1',
  collectors,
  ...options
}: MonitoringPlatformOptions = {}): Promise<MonitoringPlatform> => {
  // By the name it listens on it may be called.
  const publicHosts = [host, ...(options.publicHosts ?? [])];
  const { warehouse, clock = systemClock, onTrouble } = options;
  const worlds = openRunWorld({
    clock,
    ...(typeof warehouse === 'string' && { warehouse }),
    ...(onTrouble !== undefined && { onTrouble }),
  });
  const { app, platform, locate } = await createMonitoringPlatform({
    openRunWorld: worlds,
    ...options,
    publicHosts,
    ...(collectors !== undefined && { collectors: { port: 0, ...collectors, host } }),
  });
  try {
    locate(await listening({ host, port }, () => app.listen({ port, host })));
  } catch (error) {
    await platform.close();
    throw error;
  }
  return platform;
};
