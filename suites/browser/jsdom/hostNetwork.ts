import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { Dispatcher } from 'undici';
import type { PageAnswer, PageRequest } from './hostProtocol.ts';

export interface PageAsk {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** The network as pages of one visitor see it: the browser's, asked by message. */
export interface HostNetwork {
  /** Rejects with a `TypeError`, as `fetch` does, where no answer comes. Follows no redirect. */
  readonly request: (
    ask: PageAsk,
  ) => Promise<{ readonly status: number; readonly headers: Headers; readonly body: Uint8Array<ArrayBuffer> }>;
  /** The same for jsdom. */
  readonly dispatcher: Dispatcher;
}

/** Answers in a form that takes no part of the network into this process. */
export interface HostNetworks {
  readonly of: (visitor: number) => HostNetwork;
  readonly answered: (answer: PageAnswer) => void;
}

type Answer = Extract<PageAnswer, { kind: 'answer' }>;
type Controller = Parameters<NonNullable<Dispatcher.DispatchHandler['onRequestStart']>>[0];

const bytesOf = async (body: unknown): Promise<Uint8Array | undefined> => {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  const parts: Uint8Array[] = [];
  for await (const part of body as AsyncIterable<Uint8Array | string>) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
};

const largest = { maxOutputLength: 16_777_216 };
const plain = (coding: string, body: Buffer): Buffer => {
  if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(body, largest);
  if (coding === 'br') return brotliDecompressSync(body, largest);
  // With zlib's wrapping or without, as browsers read both.
  if (coding === 'deflate')
    return ((body[0] ?? 0) & 0x0f) === 8 ? inflateSync(body, largest) : inflateRawSync(body, largest);
  return body;
};

/** As undici takes them: names and values in turn, pairs, or an object. */
const headerPairs = (given: unknown): readonly (readonly [string, unknown])[] => {
  if (Array.isArray(given))
    return Array.from({ length: Math.floor(given.length / 2) }, (_none, at) => [
      String(given[2 * at]),
      given[2 * at + 1],
    ]);
  if (given === null || typeof given !== 'object') return [];
  return Symbol.iterator in given ? [...(given as Iterable<[string, unknown]>)] : Object.entries(given);
};

const headersOf = (given: unknown): Record<string, string> => {
  return Object.fromEntries(
    headerPairs(given)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]),
  );
};

/** What an undici handler steers a request by; the answer comes whole, so there is little to steer. */
const controllerOf = (): Controller => {
  let reason: Error | null = null;
  return {
    paused: false,
    pause: () => undefined,
    resume: () => undefined,
    abort: (error: Error) => {
      reason ??= error;
    },
    get aborted() {
      return reason !== null;
    },
    get reason() {
      return reason;
    },
  } as unknown as Controller;
};

class AskingDispatcher extends Dispatcher {
  readonly #ask: (ask: PageAsk) => Promise<Answer>;
  constructor(ask: (ask: PageAsk) => Promise<Answer>) {
    super();
    this.#ask = ask;
  }
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const controller = controllerOf();
    const run = async (): Promise<void> => {
      handler.onRequestStart?.(controller, {});
      if (options.upgrade !== undefined && options.upgrade !== null && options.upgrade !== false)
        throw new TypeError('this browser opens no connection but for requests');
      const body = await bytesOf(options.body);
      const answer = await this.#ask({
        url: new URL(options.path, options.origin === undefined ? undefined : String(options.origin)).href,
        method: options.method.toUpperCase(),
        headers: headersOf(options.headers),
        ...(body === undefined ? {} : { body }),
      });
      if (controller.aborted) throw controller.reason ?? new TypeError('aborted');
      handler.onResponseStart?.(controller, answer.status, { ...answer.headers }, '');
      const bytes = Buffer.from(answer.body, 'base64');
      if (bytes.length > 0) handler.onResponseData?.(controller, bytes);
      handler.onResponseEnd?.(controller, {});
    };
    run().catch((error: unknown) =>
      handler.onResponseError?.(controller, error instanceof Error ? error : new TypeError(String(error))),
    );
    return true;
  }
  override close(): Promise<void>;
  override close(callback: () => void): void;
  override close(callback?: () => void): Promise<void> | void {
    if (callback === undefined) return Promise.resolve();
    return callback();
  }
  override destroy(..._all: unknown[]): Promise<void> {
    return Promise.resolve();
  }
}

/** `send` hands a request to the browser. */
export const createHostNetworks = (send: (request: PageRequest) => void): HostNetworks => {
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
  >();
  let last = 0;
  const ask = (visitor: number, { url, method, headers, body }: PageAsk): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      send({
        kind: 'request',
        id: last,
        visitor,
        url,
        method,
        headers,
        ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
      });
    });
  return {
    of: (visitor) => ({
      request: async (wanted) => {
        const { status, headers, body } = await ask(visitor, wanted);
        const listed = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
          /^content-(?:encoding|length)$/.test(name)
            ? []
            : (Array.isArray(value) ? value : [value]).map((one) => [name, one]),
        );
        const coding = String(headers['content-encoding'] ?? '')
          .trim()
          .toLowerCase();
        const bytes = plain(coding, Buffer.from(body, 'base64'));
        return { status, headers: new Headers(listed), body: new Uint8Array(bytes) };
      },
      dispatcher: new AskingDispatcher((wanted) => ask(visitor, wanted)),
    }),
    answered: (answer) => {
      const item = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.kind === 'answer') item?.resolve(answer);
      else item?.reject(new TypeError(answer.message));
    },
  };
};
