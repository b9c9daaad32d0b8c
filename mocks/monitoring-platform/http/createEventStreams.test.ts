import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEventStreams } from './createEventStreams.ts';
import type { EventStreams, SentEvent } from './createEventStreams.ts';

let app: FastifyInstance;
let streams: EventStreams;
let senders: ((event: SentEvent) => void)[];
let enders: (() => void)[];
beforeEach(async () => {
  app = fastify();
  [senders, enders] = [[], []];
  streams = createEventStreams(app, { stillMay: () => true });
  app.get('/live', (request, reply) =>
    streams.open(request, reply, (send, end) => {
      senders.push(send);
      enders.push(end);
      return () => {};
    }),
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => app.close());

const connections = () =>
  new Promise<number>((resolve, reject) => {
    app.server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
  });
/** Listeners that ask, and read nothing of what comes. */
const listen = async (count: number) => {
  const { port } = app.server.address() as AddressInfo;
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      await once(socket, 'connect');
      socket.pause();
      socket.write('GET /live HTTP/1.1\r\nhost: a\r\naccept: text/event-stream\r\n\r\n');
      return socket;
    }),
  );
  await expect.poll(() => senders.length, { interval: 5 }).toBe(count);
  return sockets;
};

it('of a listener that does not read nothing is kept, neither its place nor its connection', async () => {
  const sockets = await listen(5);
  const data = 'x'.repeat(65_536);
  for (let sent = 0; sent < 1_000 && streams.count() > 0; sent += 1) {
    for (const send of senders) send({ event: 'beacon', data });
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(streams.count()).toBe(0);
  await expect.poll(connections, { interval: 5 }).toBe(0);
  for (const socket of sockets) socket.destroy();
});

it('who reads has the last word of a stream that is ended', async () => {
  const [socket] = await listen(1);
  let heard = '';
  socket?.on('data', (part: Buffer) => (heard += part.toString())).resume();
  senders[0]?.({ event: 'done', data: 'the last word' });
  enders[0]?.();
  await expect.poll(() => heard, { interval: 5 }).toContain('the last word');
  expect(streams.count()).toBe(0);
});
