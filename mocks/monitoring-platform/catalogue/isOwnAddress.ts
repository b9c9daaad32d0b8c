import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';

/**
 * Whether an address may be published by a platform: only on an origin on which it was approved with an interface. The
 * authority calls what is published, and must not be sent to anywhere else.
 */
export const isOwnAddress = (platform: RegisteredPlatform, address: string): boolean => {
  const origin = URL.parse(address)?.origin;
  return Object.values(platform.interfaces?.urls ?? {}).some((url) => URL.parse(url)?.origin === origin);
};
