import type { FastifyInstance, FastifyRequest } from 'fastify';
import { nearestWord } from '../../../spec/nearestWord.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { HttpError } from './httpError.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Query parameters that the route knows; `name.` stands for all that begin so, `name[]` may come several times. */
    readonly query?: readonly string[];
  }
}

const invalid = (zh: string, en: string): HttpError => new HttpError(400, 'query-invalid', { 'zh-CN': zh, en });

/** A misspelt filter must not be answered as if there were none. */
const checkQuery = (request: FastifyRequest): void => {
  const known = request.routeOptions.config.query ?? [];
  const names = known.map((name) => name.replace('[]', ''));
  for (const [name, value] of Object.entries((request.query ?? {}) as Readonly<Record<string, unknown>>)) {
    const shown = name.slice(0, 60);
    if (!names.some((one) => one === name || (one.endsWith('.') && name.startsWith(one)))) {
      const near = nearestWord(name, names);
      throw invalid(
        `没有查询参数 ${shown}${near === undefined ? '' : `，是否为 ${near}？`}`,
        `there is no query parameter ${shown}${near === undefined ? '' : `; did you mean ${near}?`}`,
      );
    }
    if (Array.isArray(value) && !known.includes(`${name}[]`))
      throw invalid(`查询参数 ${shown} 只能出现一次`, `the query parameter ${shown} can be given once`);
  }
};

/** Every management route, also one added later: 404 for a platform that is not registered, 400 for a query parameter that the route does not know. */
export const refuseUnknown = (app: FastifyInstance, platforms: () => readonly RegisteredPlatform[]): void => {
  app.addHook('preValidation', async (request) => {
    const { audience } = request.routeOptions.config;
    if (audience !== 'operators' && audience !== 'accounts') return;
    const { platformId } = request.params as { readonly platformId?: string };
    if (platformId !== undefined && !platforms().some((one) => one.platformId === platformId))
      throw new HttpError(404, 'platform-unknown', {
        'zh-CN': `没有已登记的平台 ${platformId.slice(0, 100)}`,
        en: `no platform ${platformId.slice(0, 100)} is registered`,
      });
    checkQuery(request);
  });
};
