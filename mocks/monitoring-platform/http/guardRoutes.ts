import type { FastifyInstance } from 'fastify';
import type { Audience } from './audience.ts';
import { requireToken } from './requireToken.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whom the route is for; without it the route is not taken. */
    readonly audience?: Audience;
  }
}

/**
 * Every route registered from here on says whom it is for, and one for operators gets its guard where it is defined: however an
 * address is spelt, what it leads to is the route with its guard. The others do not pay for it.
 * @throws Error when a route that says nothing is registered.
 */
export const guardRoutes = (app: FastifyInstance, token: string): void => {
  const guard = requireToken(token);
  app.addHook('onRoute', (route) => {
    const audience = route.config?.audience;
    if (audience === undefined)
      throw new Error(`Expected config.audience, whom the route is for, of ${[route.method].join()} ${route.url}.`);
    // A HEAD route is made of its GET route, guard and all, and comes here too.
    if (audience === 'operators') route.onRequest = [guard, ...[route.onRequest ?? []].flat()];
  });
};
