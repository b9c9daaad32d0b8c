import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';

/** Addresses at which a platform may be examined: the origins of its interfaces and its hosts, as they were approved. */
export const suiteTargets = ({ hosts, interfaces }: RegisteredPlatform): readonly string[] => [
  ...new Set([
    ...hosts.filter((host) => !host.startsWith('*.')).map((host) => `https://${host}/`),
    ...Object.values(interfaces?.urls ?? {}).flatMap((url) => {
      const origin = URL.parse(url)?.origin;
      return origin === undefined || origin === 'null' ? [] : [`${origin}/`];
    }),
  ]),
];
