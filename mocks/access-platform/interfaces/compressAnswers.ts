import { promisify } from 'node:util';
import { brotliCompress, constants, deflate, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { AccessPlatform } from '../accessPlatform.ts';
import { acceptedCoding } from './acceptedCoding.ts';
import type { ContentCoding } from './acceptedCoding.ts';

const quick = { level: constants.Z_BEST_SPEED };
const coders: Readonly<Record<ContentCoding, (text: string) => Promise<Buffer>>> = {
  br: (text) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }),
  gzip: (text) => promisify(gzip)(text, quick),
  deflate: (text) => promisify(deflate)(text, quick),
};

/** Below this a compressed answer is hardly smaller. Characters. */
const smallest = 1024;

/** Compresses the answers of these routes in the content coding that the caller asks for. */
export const compressAnswers = (room: FastifyInstance, platform: AccessPlatform): void => {
  const mislabelled = platform.hasFault('interface-brotli-mislabelled');
  room.addHook('onSend', async (request, reply, payload) => {
    if (request.method === 'HEAD' || typeof payload !== 'string' || payload.length < smallest) return payload;
    void reply.header('vary', 'accept-encoding');
    const coding = acceptedCoding(request.headers['accept-encoding']);
    if (coding === undefined) return payload;
    void reply.removeHeader('content-length').header('content-encoding', coding);
    return mislabelled && coding === 'br' ? payload : coders[coding](payload);
  });
};
