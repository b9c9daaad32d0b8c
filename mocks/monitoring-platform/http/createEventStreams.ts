import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpError } from './httpError.ts';

/** One event of a stream; `data` becomes one line of JSON. */
export interface SentEvent {
  readonly event: string;
  readonly id?: string;
  readonly data: unknown;
}

export interface EventStreams {
  /**
   * Answers with server-sent events until the caller leaves, its session ends, or the monitoring platform does. `begin` is given how to
   * send, and returns what to do at the end.
   * @throws HttpError 406 where the caller does not ask for such, 429 where there are too many.
   */
  readonly open: (
    request: FastifyRequest,
    reply: FastifyReply,
    begin: (send: (event: SentEvent) => void, end: () => void) => () => void,
  ) => Promise<FastifyReply>;
  /** How many there are. */
  readonly count: () => number;
}

export interface StreamingOptions {
  /** Whether who asked at the beginning may still see what comes. */
  readonly stillMay: (request: FastifyRequest) => boolean;
  readonly heartbeatMs?: number;
}

const most = { all: 200, ofOneAccount: 10 } as const;
/** Bytes that wait for a reader who does not read; it is let go, and comes again with the last id it has. */
const mostWaiting = 512 * 1024;
/** In which an ended stream may still be read to its end. */
const lingerMs = 10_000;

interface Stream {
  readonly accountId: string;
  readonly recheck: () => void;
  readonly end: () => void;
}

/** Server-sent events, guarded for as long as they last. */
export const createEventStreams = (
  app: FastifyInstance,
  { stillMay, heartbeatMs = 15_000 }: StreamingOptions,
): EventStreams => {
  const streams = new Set<Stream>();
  // Whatever was changed may have been a session, an account, or whose platform it is.
  app.addHook('onResponse', async ({ method }) => {
    if (streams.size > 0 && method !== 'GET' && method !== 'HEAD') for (const one of streams) one.recheck();
  });
  app.addHook('preClose', async () => {
    for (const one of streams) one.end();
  });
  const open: EventStreams['open'] = async (request, reply, begin) => {
    if (request.headers.accept?.includes('text/event-stream') !== true)
      throw new HttpError(406, 'events-only', {
        'zh-CN': '此地址只提供事件流；请以请求头 Accept: text/event-stream 访问。',
        en: 'There is nothing here but a stream of events; ask with the header Accept: text/event-stream.',
      });
    const accountId = request.identity?.actor.accountId ?? '';
    const own = [...streams].filter((one) => one.accountId === accountId).length;
    if (streams.size >= most.all || own >= most.ofOneAccount)
      throw new HttpError(
        429,
        'too-many-streams',
        { 'zh-CN': '同时打开的实时页面过多，请关闭一些。', en: 'Too many live pages are open; close some.' },
        { retryAfterSeconds: 10 },
      );
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // A proxy that collects first would make it no stream.
      'x-accel-buffering': 'no',
    });
    if (request.method === 'HEAD') {
      raw.end();
      return reply;
    }
    let leave: (() => void) | undefined;
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      clearInterval(beat);
      streams.delete(stream);
      leave?.();
      // Who does not read takes no end either: what waits for it, and its connection, would be kept for as long as it likes.
      if (raw.writableLength > mostWaiting) raw.destroy();
      else raw.end(() => clearTimeout(lingering));
      const lingering = setTimeout(() => raw.destroy(), lingerMs);
      lingering.unref();
    };
    const isFine = (): boolean => {
      if (isOver) return false;
      if (stillMay(request) && raw.writableLength <= mostWaiting) return true;
      end();
      return false;
    };
    const write = (text: string): void => {
      if (isFine()) raw.write(text);
    };
    const stream: Stream = { accountId, recheck: isFine, end };
    const beat = setInterval(() => write(': here\n\n'), heartbeatMs);
    beat.unref();
    streams.add(stream);
    raw.on('close', end);
    raw.on('error', end);
    write('retry: 1000\n\n');
    const begun = begin(
      ({ event, id, data }) =>
        write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
      end,
    );
    if (isOver) begun();
    else leave = begun;
    return reply;
  };
  return { open, count: () => streams.size };
};
