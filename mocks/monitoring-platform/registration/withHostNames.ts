import { HttpError } from '../http/httpError.ts';
import { hostName } from './hostName.ts';
import type { RegisteredPlatform } from './registeredPlatform.ts';

/**
 * The platform with its hosts as the addresses of pages have them, each once.
 * @throws HttpError (400) where one is no host: every event of it would be refused.
 */
export const withHostNames = (platform: RegisteredPlatform): RegisteredPlatform => ({
  ...platform,
  hosts: [
    ...new Set(
      platform.hosts.map((text) => {
        const below = text.trim().startsWith('*.');
        const host = hostName(below ? text.trim().slice(2) : text);
        if (host === undefined || (below && !/[a-z-]+$/.test(host)))
          throw new HttpError(400, 'host-invalid', {
            'zh-CN': `主机应写作 www.edu.example、地址，或以 *.edu.example 表示其下所有主机，收到“${text.slice(0, 100)}”`,
            en: `A host is written www.edu.example, as an address, or *.edu.example for all hosts below it; it is "${text.slice(0, 100)}"`,
          });
        return below ? `*.${host}` : host;
      }),
    ),
  ],
});
