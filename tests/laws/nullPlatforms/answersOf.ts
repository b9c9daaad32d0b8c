import type { RequestListener } from 'node:http';

/** One server for two: interfaces below `/api/`, pages everywhere else. */
export const answersOf =
  ({ interfaces, pages }: { readonly interfaces: RequestListener; readonly pages: RequestListener }): RequestListener =>
  (request, response) =>
    (request.url?.startsWith('/api/') === true ? interfaces : pages)(request, response);
