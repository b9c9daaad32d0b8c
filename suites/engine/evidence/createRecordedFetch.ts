import type { Clock } from '../../../spec/clock.ts';
import { CandidateError } from '../errors/candidateError.ts';
import type { EvidenceRecorder } from './evidence.ts';
import { Interruption } from '../running/createDeadline.ts';
import type { Patience } from '../running/createPatience.ts';
import { readBounded } from './readBounded.ts';

const mebibyte = 1_048_576;

export interface RecordedFetch {
  readonly fetch: typeof globalThis.fetch;
  readonly evidenceOf: (response: Response) => string | undefined;
}

interface Dependencies {
  readonly recorder: EvidenceRecorder;
  readonly clock: Clock;
  /** The check's; a signal in the call's own options counts too. */
  readonly signal: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
  readonly patience?: Patience;
  /** Bytes; default 16 MiB. */
  readonly bodyLimit?: number;
}

const asText = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, 65_536);
  // A NUL never stands in text; what has one is shown by its size only.
  return head.subarray(0, 1_024).includes(0)
    ? `[binary, ${bytes.byteLength} bytes]`
    : new TextDecoder('utf-8').decode(head);
};

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause: unknown = error.cause;
  if (cause instanceof Error)
    return 'code' in cause && typeof cause.code === 'string' ? `${cause.code}: ${cause.message}` : cause.message;
  return error.message;
};

/** The time was up, the check's or the one it gives a single request; not that somebody lost interest. */
const isLate = (reason: unknown): boolean =>
  reason instanceof Interruption
    ? reason.reason === 'deadline'
    : reason instanceof DOMException && reason.name === 'TimeoutError';

/**
 * The global fetch, tamed for hostile peers: redirects are handed over, never followed; the body is read at once, at most
 * `bodyLimit` of it; the signal ends the whole exchange. Each exchange becomes one piece of evidence. What breaks rejects
 * with a `CandidateError` (reason `unreachable`), the caller's own abort with the signal's reason.
 */
export const createRecordedFetch = (dependencies: Dependencies): RecordedFetch => {
  const { recorder, clock, patience } = dependencies;
  const limit = dependencies.bodyLimit ?? 16 * mebibyte;
  const ids = new WeakMap<Response, string>();

  const recordedFetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const signal = AbortSignal.any([
      dependencies.signal,
      ...(init?.signal ? [init.signal] : []),
      ...(input instanceof Request ? [input.signal] : []),
    ]);
    const request = new Request(input, { ...init, signal, redirect: 'manual' });
    const body = request.body === null ? undefined : new Uint8Array(await request.clone().arrayBuffer());
    const started = clock.now();
    const seen = {
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      ...(body === undefined ? {} : { body: asText(body) }),
    };
    const broken = (error: unknown): never => {
      recorder.record({
        kind: 'exchange',
        request: seen,
        response: { error: signal.aborted ? 'aborted' : codeOf(error) },
        durationMs: clock.now() - started,
      });
      if (isLate(signal.reason)) patience?.silent(request.url);
      if (signal.aborted) throw signal.reason;
      throw new CandidateError(
        'unreachable',
        {
          'zh-CN': `访问 ${request.url} 未得到可读的应答：${codeOf(error)}`,
          en: `${request.url} gave no readable answer: ${codeOf(error)}`,
        },
        { cause: error },
      );
    };

    patience?.ask(request.url);
    try {
      const answer = await (dependencies.fetch ?? globalThis.fetch)(request);
      const { bytes, truncated } = await readBounded(answer, limit, signal);
      patience?.answered(request.url);
      const evidence = recorder.record({
        kind: 'exchange',
        request: seen,
        response: {
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: asText(bytes),
          truncated,
        },
        durationMs: clock.now() - started,
      });
      if (truncated) {
        const size = `${limit / mebibyte} MiB`;
        throw new CandidateError('unreachable', {
          'zh-CN': `${request.url} 的应答超过 ${size}，不再读取。`,
          en: `The answer of ${request.url} is larger than ${size} and was not read on.`,
        });
      }
      const bodiless = answer.status === 204 || answer.status === 205 || answer.status === 304;
      const response = new Response(bodiless ? null : bytes, {
        status: answer.status,
        statusText: answer.statusText,
        headers: answer.headers,
      });
      Object.defineProperty(response, 'url', { value: answer.url });
      ids.set(response, evidence);
      return response;
    } catch (error) {
      if (error instanceof CandidateError) throw error;
      return broken(error);
    }
  };
  return { fetch: recordedFetch, evidenceOf: (response) => ids.get(response) };
};
