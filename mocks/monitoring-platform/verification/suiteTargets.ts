import { hasHost } from '../registration/hasHost.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';

/**
 * Addresses at which a platform may be examined: the origins of its interfaces and its hosts, as they were approved. First the one that is most
 * probably right: an origin of its interfaces on one of its hosts tells scheme and port, too.
 */
export const suiteTargets = (platform: RegisteredPlatform): readonly string[] => {
  const { hosts, interfaces } = platform;
  const origins = Object.values(interfaces?.urls ?? {}).flatMap((text) => {
    const url = URL.parse(text);
    return url === null || url.origin === 'null' ? [] : [{ origin: `${url.origin}/`, host: url.hostname }];
  });
  const [own, others] = [true, false].map((wanted) =>
    origins.filter(({ host }) => hasHost(platform, host) === wanted).map(({ origin }) => origin),
  ) as [string[], string[]];
  const named = hosts.filter((host) => !host.startsWith('*.')).map((host) => `https://${host}/`);
  return [...new Set([...own, ...named, ...others])];
};
