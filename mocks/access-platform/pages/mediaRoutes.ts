import type { AccessPlatformRoom } from '../accessPlatform.ts';
import { silentWav } from './silentWav.ts';

/** Largest part handed out at once. */
const part = 1_048_576;

/** `/media/{resource}.wav`: silence of the resource's length, by ranges as browsers seek. */
export const mediaRoutes: AccessPlatformRoom = (app, platform) => {
  app.get<{ Params: { file: string } }>('/media/:file', async (request, reply) => {
    const resource = platform.business.record('resource', request.params.file.replace(/\.wav$/, ''));
    const seconds = Number(resource?.fields['durationSeconds'] ?? 0);
    if (seconds <= 0) return reply.code(404).type('text/plain; charset=utf-8').send('没有这个媒体文件。');
    void reply.type('audio/wav').header('accept-ranges', 'bytes').header('cache-control', 'public, max-age=60');
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (range === null) return reply.send(silentWav(seconds, 0, Number.MAX_SAFE_INTEGER).bytes);
    const from = Number(range[1]);
    const { bytes, length } = silentWav(
      seconds,
      from,
      Math.min(range[2] === '' || range[2] === undefined ? from + part : Number(range[2]) + 1, from + part),
    );
    if (from >= length) return reply.code(416).header('content-range', `bytes */${length}`).send();
    return reply
      .code(206)
      .header('content-range', `bytes ${from}-${from + bytes.length - 1}/${length}`)
      .send(bytes);
  });
};
