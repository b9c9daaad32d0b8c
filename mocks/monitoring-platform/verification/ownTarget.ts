import { hasHost } from '../registration/hasHost.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';

/** The address as it is examined; undefined: it is none of the platform's, and nobody is sent there. */
export const ownTarget = (platform: RegisteredPlatform, address: string): string | undefined => {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  const origins = Object.values(platform.interfaces?.urls ?? {}).map((one) => URL.parse(one)?.origin);
  return hasHost(platform, url.hostname) || origins.includes(url.origin) ? url.href : undefined;
};
