import type { FastifyInstance } from 'fastify';
import { orderProblems } from '../../../spec/certification/orderProblems.ts';
import { roles } from '../accounts/contract/role.ts';

/** What it holds is looked at by the order itself: nothing is left out or turned into something else on the way. */
const withOrder = { type: 'object', required: ['order'], properties: { order: { type: 'object' } } } as const;

/** The order of an examination, filled in on the pages, over HTTP. */
export const orderRoutes = (app: FastifyInstance): void => {
  app.post<{ Body: { order: unknown } }>(
    '/orders/validation',
    { config: { audience: 'accounts', roles }, schema: { body: withOrder } },
    async (request) => {
      // Keeps nothing, and so leaves no line.
      request.audited = true;
      return { problems: orderProblems(request.body.order) };
    },
  );
};
