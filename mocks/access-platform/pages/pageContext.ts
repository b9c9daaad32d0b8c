import type { FastifyRequest } from 'fastify';
import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';
import { helpUrl } from './helpUrl.ts';

/** What a page knows of who asks for it. */
export interface PageContext {
  readonly platform: AccessPlatform;
  readonly mobile: boolean;
  readonly userAgent: string;
  /** Asked for under the platform's other domain. */
  readonly otherDomain: boolean;
  /** Codes of the pages this visitor has seen; only kept for the fault that needs it. */
  readonly seen: readonly string[];
  /** Signed-in user; undefined for guests. */
  readonly user: BusinessRecord | undefined;
}

export const pageContext = (platform: AccessPlatform, request: FastifyRequest): PageContext => {
  const userAgent = request.headers['user-agent'] ?? '';
  const userId = /(?:^|;\s*)visitor=([\w-]{1,64})/.exec(request.headers.cookie ?? '')?.[1];
  return {
    platform,
    mobile: /Mobi|Android|iPhone|HarmonyOS/i.test(userAgent),
    userAgent,
    otherDomain: request.hostname === URL.parse(helpUrl(platform) ?? '')?.hostname,
    seen: [...(request.headers.cookie ?? '').matchAll(/(?:^|;\s*)seen_([\w-]{1,64})=/g)].map(([, code]) => code ?? ''),
    user: userId === undefined ? undefined : platform.business.record('user', userId),
  };
};
