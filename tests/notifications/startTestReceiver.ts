import Fastify from 'fastify';

/** What came to a receiver of webhooks, to the letter. */
export interface Received {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Answering = (received: Received) =>
  | {
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | Promise<{ readonly status: number }>;

export interface TestReceiver {
  readonly url: string;
  readonly received: Received[];
  /** From now on it answers so; by itself 200 and an empty object. */
  readonly answer: (answering: Answering) => void;
  /** Resolves when so many have come. */
  readonly came: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A real HTTP receiver on the loopback, for tests. */
export const startTestReceiver = async (port = 0): Promise<TestReceiver> => {
  const app = Fastify({ forceCloseConnections: true });
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let answering: Answering = () => ({ status: 200, body: '{}' });
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.all('/*', async (request, reply) => {
    const one: Received = {
      url: request.url,
      headers: request.headers as Readonly<Record<string, string>>,
      body: String(request.body),
    };
    received.push(one);
    for (const look of waiting) look();
    const { status, body = '', headers = {} } = { body: '', headers: {}, ...(await answering(one)) };
    return reply.code(status).headers(headers).send(body);
  });
  return {
    url: await app.listen({ port, host: '127.0.0.1' }),
    received,
    answer: (next) => {
      answering = next;
    },
    came: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (received.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () => app.close(),
  };
};
