import { readBody } from '../interface-client/readBody.ts';
import type { SourceAddress } from './sourceLists.ts';

export interface SourcePage {
  readonly total: number;
  readonly records: readonly unknown[];
}

const bodyLimit = 16 * 1024 * 1024;

/** One page of a source, bounded in size and time. @throws Error with a reason that a person can read. */
export const fetchSourcePage = async (
  source: SourceAddress,
  path: string,
  query: URLSearchParams,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<SourcePage> => {
  const response = await fetch(`${source.url}${path}?${query}`, {
    headers: { authorization: `Bearer ${source.token}` },
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`HTTP ${response.status}`);
  }
  const text = response.body === null ? '' : await readBody(response.body, bodyLimit);
  if (text === undefined) throw new Error(`more than ${bodyLimit} bytes in one page`);
  const { total, records } = JSON.parse(text) as Partial<SourcePage>;
  if (!Number.isSafeInteger(total) || !Array.isArray(records)) throw new Error('no page: total or records is missing');
  return { total: total as number, records };
};
