import { randomUUID } from 'node:crypto';

/** A request that the suite is to send in our place: it reaches the candidate, and what comes is evidence. */
export interface DelegatedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came of it; the body as base64. */
export type DelegatedAnswer =
  | {
      readonly id: string;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: string | null;
    }
  | {
      readonly id: string;
      readonly error: { readonly name: string; readonly message: string; readonly code?: string };
    };

/** Where the work stands: more requests to send, or its end. */
export type DelegatedStep =
  | { readonly requests: readonly DelegatedRequest[] }
  | { readonly result: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

/** Work of which every request is sent by somebody else, in steps. */
export interface DelegatedWork {
  /** Takes answers, then waits for what is next to be sent, or for the end. */
  readonly next: (answers: readonly DelegatedAnswer[]) => Promise<DelegatedStep>;
  readonly cancel: () => void;
}

/** Requests of one step: their answers come back in one body. */
const mostAtOnce = 4;

const errorOf = ({ name, message, code }: { name: string; message: string; code?: string }): Error => {
  const error = new Error(message, code === undefined ? {} : { cause: Object.assign(new Error(message), { code }) });
  error.name = name;
  return error;
};

const responseOf = (answer: Extract<DelegatedAnswer, { readonly status: number }>, url: string): Response => {
  const bodiless = [204, 205, 304].includes(answer.status);
  const response = new Response(bodiless || answer.body === null ? null : Buffer.from(answer.body, 'base64'), {
    status: answer.status,
    headers: answer.headers.map(([name, value]) => [name, value] as [string, string]),
  });
  Object.defineProperty(response, 'url', { value: url });
  return response;
};

/** Begins work that is given a `fetch` of this kind, and a signal that ends it. */
export const createDelegatedWork = (
  work: (options: { readonly fetch: typeof globalThis.fetch; readonly signal: AbortSignal }) => Promise<unknown>,
): DelegatedWork => {
  const ending = new AbortController();
  const unsent: DelegatedRequest[] = [];
  const waiting = new Map<string, { readonly url: string; readonly settle: PromiseWithResolvers<Response> }>();
  let wake = Promise.withResolvers<void>();
  let ended: DelegatedStep | undefined;

  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const id = randomUUID();
    const settle = Promise.withResolvers<Response>();
    // Whoever gave up waiting hears nothing more of it.
    settle.promise.catch(() => undefined);
    const signal = AbortSignal.any([request.signal, ending.signal]);
    const giveUp = (): void => settle.reject(signal.reason);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    waiting.set(id, { url: request.url, settle });
    unsent.push({ id, method: request.method, url: request.url, headers: Object.fromEntries(request.headers) });
    wake.resolve();
    return settle.promise.finally(() => {
      waiting.delete(id);
      signal.removeEventListener('abort', giveUp);
    });
  };

  const begin = async (): Promise<void> => {
    try {
      ended = { result: await work({ fetch, signal: ending.signal }) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      ended = { error: { name, message } };
    }
    wake.resolve();
  };
  void begin();

  return {
    next: async (answers) => {
      for (const answer of answers) {
        const asked = waiting.get(answer.id);
        if (asked === undefined) continue;
        if ('error' in answer) asked.settle.reject(errorOf(answer.error));
        else asked.settle.resolve(responseOf(answer, asked.url));
      }
      for (;;) {
        if (ended !== undefined) return ended;
        if (unsent.length > 0) return { requests: unsent.splice(0, mostAtOnce) };
        await wake.promise;
        wake = Promise.withResolvers<void>();
      }
    },
    cancel: () => ending.abort(new DOMException('The run no longer waits for it.', 'AbortError')),
  };
};
