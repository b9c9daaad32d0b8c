import { hostName } from './hostName.ts';
import type { RegisteredPlatform } from './registeredPlatform.ts';
import { RegistrationError } from './registrationError.ts';

/**
 * The platform with its hosts as the addresses of pages have them, each once.
 * @throws RegistrationError where one is no host: every event of it would be refused.
 */
export const withHostNames = (platform: RegisteredPlatform): RegisteredPlatform => ({
  ...platform,
  hosts: [
    ...new Set(
      platform.hosts.map((text) => {
        const below = text.trim().startsWith('*.');
        const host = hostName(below ? text.trim().slice(2) : text);
        if (host === undefined || (below && !/[a-z-]+$/.test(host)))
          throw new RegistrationError(
            'host-invalid',
            `主机应写作 www.edu.example、地址，或以 *.edu.example 表示其下所有主机，实际为 ${JSON.stringify(text)}。Expected a host such as www.edu.example, an address, or *.edu.example for all hosts below it, but got ${JSON.stringify(text)}.`,
          );
        return below ? `*.${host}` : host;
      }),
    ),
  ],
});
