import type { RegisteredPlatform } from './registeredPlatform.ts';

/** Whether the host of a page is one that is registered for the platform, or lies below a `*.` of it. */
export const hasHost = ({ hosts }: Pick<RegisteredPlatform, 'hosts'>, host: string): boolean =>
  hosts.includes(host) || hosts.some((known) => known.startsWith('*.') && host.endsWith(known.slice(1)));
