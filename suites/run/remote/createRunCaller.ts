/** Asks the monitoring platform of a run over HTTP. */
export interface RunCaller {
  /** The answer's JSON; undefined for an empty one. @throws Error with what was refused, or the signal's reason. */
  readonly call: (
    method: 'POST' | 'DELETE',
    path: string,
    body?: object,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<unknown>;
}

/** A monitoring platform did not do what a run asked of it; nothing about the candidate. */
class RunCallError extends Error {
  override readonly name = 'RunCallError';
  readonly status: number | undefined;
  readonly code: string;
  constructor(status: number | undefined, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.code = code;
  }
}

/** What was refused, where it was; undefined for any other error. */
export const refusedBy = (error: unknown): Pick<RunCallError, 'status' | 'code' | 'message'> | undefined =>
  error instanceof RunCallError ? error : undefined;

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code } = cause as { readonly code?: unknown };
  return typeof code === 'string' ? code : cause instanceof Error ? cause.message : String(cause);
};

/** Calls go to `base`, with this token. */
export const createRunCaller = (base: string, token: string): RunCaller => ({
  call: async (method, path, body, { signal } = {}) => {
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(`${base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        redirect: 'error',
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal !== undefined && { signal }),
      });
      text = await answer.text();
    } catch (error) {
      signal?.throwIfAborted();
      throw new RunCallError(undefined, 'unreachable', `${base} cannot be reached (${reasonOf(error)})`, {
        cause: error,
      });
    }
    const read = (): unknown => {
      try {
        return text === '' ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    };
    const value = read();
    if (answer.ok) return value;
    const { code = `http-${answer.status}`, message = '' } =
      (value as { readonly error?: { readonly code?: string; readonly message?: string } } | undefined)?.error ?? {};
    throw new RunCallError(answer.status, code, `${answer.status} ${code}${message === '' ? '' : `: ${message}`}`);
  },
});
