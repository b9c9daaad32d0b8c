import { hostName } from './hostName.ts';
import type { RegisteredPlatform } from './registeredPlatform.ts';
import { RegistrationError } from './registrationError.ts';

/**
 * The platform with its hosts as the addresses of pages have them, each once.
 * @throws RegistrationError where one names no single host: every event of it would be refused.
 */
export const withHostNames = (platform: RegisteredPlatform): RegisteredPlatform => ({
  ...platform,
  hosts: [
    ...new Set(
      platform.hosts.map((text) => {
        const host = hostName(text);
        if (host === undefined)
          throw new RegistrationError(
            'host-invalid',
            `主机 ${JSON.stringify(text)} 不是一个主机名或地址，请写明每一台主机，如 www.edu.example；Expected the name or address of one host, such as www.edu.example, but got ${JSON.stringify(text)}; name each host.`,
          );
        return host;
      }),
    ),
  ],
});
