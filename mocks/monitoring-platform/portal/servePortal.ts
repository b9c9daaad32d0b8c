import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { HttpError } from '../http/httpError.ts';

/** As `npm ci` builds it; in the published package at the same place below its dist/. */
const built = fileURLToPath(new URL('../../../portal/dist/', import.meta.url));

/** Everything from here, nothing inline, nobody may frame it. `data:` are the small images of style sheets. */
const policy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const send = (reply: FastifyReply, file: string): FastifyReply => {
  reply.header('content-security-policy', policy);
  // What the build named by its content never changes; the page that names it is asked for each time.
  return file.startsWith('assets/')
    ? reply.sendFile(file, { maxAge: '365d', immutable: true, cacheControl: true })
    : reply.sendFile(file, { cacheControl: false, maxAge: 0 });
};

/**
 * The web pages, below `/portal/`: files as built, and the one page for every address that one of its views has, so that it can be opened
 * again. `/` leads a browser there; programs are told as ever that there is nothing at `/`.
 */
export const servePortal = async (app: FastifyInstance, folder: string = built): Promise<void> => {
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, logLevel: 'silent' });
  const anybody = { config: { audience: 'anybody' } } as const;
  app.get('/', anybody, (request, reply) => {
    if (request.headers.accept?.includes('text/html') !== true) return reply.callNotFound();
    return reply.redirect('/portal/');
  });
  app.get('/portal', anybody, (_, reply) => reply.redirect('/portal/'));
  app.get<{ Params: { '*': string } }>('/portal/*', anybody, (request, reply) => {
    const path = request.params['*'];
    if (!existsSync(`${folder}index.html`))
      throw new HttpError(503, 'portal-not-built', {
        'zh-CN': '网页尚未构建：请运行 npm ci，或 npm run build:portal。',
        en: 'The web pages have not been built: run npm ci, or npm run build:portal.',
      });
    const isFile = /^(?:assets\/[\w.-]+|[\w-]+\.(?:svg|json|txt))$/.test(path);
    if (!isFile) return /\.\w+$|^assets\//.test(path) ? reply.callNotFound() : send(reply, 'index.html');
    return existsSync(`${folder}${path}`) ? send(reply, path) : reply.callNotFound();
  });
};
