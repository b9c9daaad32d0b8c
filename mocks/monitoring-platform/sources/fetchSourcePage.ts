import { readBody } from '../interface-client/readBody.ts';
import type { SourceAddress } from './sourceLists.ts';

export interface SourcePage {
  readonly total: number;
  readonly records: readonly unknown[];
  /** Where the source goes on, by arrival; `total` is then what was left before this page. Undefined: a source that knows page numbers only. */
  readonly next?: string;
}

const bodyLimit = 16 * 1024 * 1024;

/** The connection kept from the last time was closed by a source that was restarted since; the source itself may be well. */
const isStale = (error: unknown): boolean => {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  return cause?.code === 'UND_ERR_SOCKET' || cause?.code === 'ECONNRESET' || cause?.code === 'EPIPE';
};

/** One page of a source, bounded in size and time. @throws Error with a reason that a person can read. */
export const fetchSourcePage = async (
  source: SourceAddress,
  path: string,
  query: URLSearchParams,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<SourcePage> => {
  const ask = (): Promise<Response> =>
    fetch(`${source.url}${path}?${query}`, {
      headers: { authorization: `Bearer ${source.token}` },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    });
  const response = await ask().catch((error: unknown) => {
    if (isStale(error)) return ask();
    throw error;
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`HTTP ${response.status}`);
  }
  const text = response.body === null ? '' : await readBody(response.body, bodyLimit);
  if (text === undefined) throw new Error(`more than ${bodyLimit} bytes in one page`);
  const { total, records, next } = JSON.parse(text) as Partial<SourcePage>;
  if (!Number.isSafeInteger(total) || !Array.isArray(records)) throw new Error('no page: total or records is missing');
  return { total: total as number, records, ...(typeof next === 'string' && next.length <= 200 ? { next } : {}) };
};
