import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KnownHosts } from './createKnownHosts.ts';
import { sendError } from './sendError.ts';

/** A request to a proxy (`GET http://name/path`) names its host itself, whatever its `Host` says. */
const hostOf = ({ raw: { url = '/' }, headers: { host = '' } }: FastifyRequest): string =>
  (url.startsWith('/') ? host : (/^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? host)).slice(0, 300);

/** Refuses, with 421 `host-unknown`, what was sent to another name: a page whose name was made to lead here (DNS rebinding) is not one of ours. */
export const refuseForeignHosts = (app: FastifyInstance, isKnown: KnownHosts): void => {
  app.addHook('onRequest', (request, reply, done) => {
    const host = hostOf(request);
    if (isKnown(host, request.raw.socket.localAddress)) return done();
    const shown = host.slice(0, 100);
    sendError(reply, 421, 'host-unknown', {
      'zh-CN': `请求发往“${shown}”，本平台不以此名提供服务；若确为其名称，请以 --public-host=名称 告知。`,
      en: `The request was sent to "${shown}", which is no name of this monitoring platform; if it is one, say so with --public-host=NAME.`,
    });
    return undefined;
  });
};
