import type { AccessPlatform } from '../accessPlatform.ts';

/** The help centre under a domain of its own, as large platforms have it: the loopback by its other name. Undefined where the platform listens elsewhere. */
export const helpUrl = (platform: AccessPlatform): string | undefined => {
  const { hostname, port } = new URL(platform.url);
  return hostname === '127.0.0.1' ? `http://localhost:${port}/help` : undefined;
};
