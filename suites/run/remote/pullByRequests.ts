import type {
  DelegatedAnswer,
  DelegatedRequest,
} from '../../../mocks/monitoring-platform/runs/http/createDelegatedWork.ts';
import type { WantedPull } from '../../../mocks/monitoring-platform/runs/http/pullWork.ts';
import type { RunCaller } from './createRunCaller.ts';
import { resultOf } from './resultOf.ts';

interface Sending {
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
}

interface Step {
  readonly pullId: string;
  readonly requests?: readonly DelegatedRequest[];
}

const codeOf = (error: unknown): string | undefined => {
  const coded = [error instanceof Error ? error.cause : undefined, error].find(
    (one) => one instanceof Error && 'code' in one,
  ) as { readonly code?: unknown } | undefined;
  return coded === undefined ? undefined : String(coded.code);
};

const send = async ({ id, method, url, headers }: DelegatedRequest, sending: Sending): Promise<DelegatedAnswer> => {
  try {
    const answer = await (sending.fetch ?? globalThis.fetch)(url, {
      method,
      headers,
      redirect: 'manual',
      ...(sending.signal !== undefined && { signal: sending.signal }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    return { id, status: answer.status, headers: [...answer.headers], body: body.toString('base64') };
  } catch (error) {
    const code = codeOf(error);
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, message, ...(code !== undefined && { code }) } };
  }
};

/** Has the monitoring platform pull, while the requests are sent from here: what comes is evidence, wherever that platform is. */
export const pullByRequests = async <Result>(
  { call }: RunCaller,
  wanted: WantedPull,
  sending: Sending = {},
): Promise<Result> => {
  const signal = sending.signal === undefined ? {} : { signal: sending.signal };
  let step = (await call('POST', '/pulls', wanted, signal)) as Step;
  const cancel = (): void => void call('DELETE', `/pulls/${step.pullId}`).catch(() => undefined);
  try {
    while (step.requests !== undefined) {
      const answers = await Promise.all(step.requests.map((request) => send(request, sending)));
      sending.signal?.throwIfAborted();
      step = (await call('POST', `/pulls/${step.pullId}`, { answers }, signal)) as Step;
    }
  } catch (error) {
    cancel();
    throw error;
  }
  return resultOf<Result>(step);
};
