import { readBounded } from '../engine/evidence/readBounded.ts';

const timeoutMs = 15_000;
const mostRedirects = 3;

interface Fetched {
  readonly status: number;
  /** `undefined`: there was more than the limit. */
  readonly bytes: Uint8Array | undefined;
  /** Where it came from in the end. */
  readonly address: string;
}

/** Follows redirects within the same host only (http → https, a trailing slash). */
const get = async (
  address: string,
  fetch: typeof globalThis.fetch,
  init: RequestInit & { readonly signal: AbortSignal },
  redirects = 0,
): Promise<{ readonly response: Response; readonly address: string }> => {
  const response = await fetch(address, { ...init, redirect: 'manual' });
  const location = response.headers.get('location');
  if (
    response.status < 300 ||
    response.status > 399 ||
    location === null ||
    redirects >= mostRedirects ||
    !URL.canParse(location, address)
  )
    return { response, address };
  const next = new URL(location, address);
  if (next.hostname !== new URL(address).hostname) return { response, address };
  await response.body?.cancel();
  return get(next.href, fetch, init, redirects + 1);
};

/** A document that somebody names by its address, bounded in size and time. Rejects where nothing answers. */
export const fetchBounded = async (
  address: string,
  limit: number,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  accept = 'application/json',
): Promise<Fetched> => {
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await get(address, fetch, { signal, headers: { accept } });
  const body = await readBounded(answer.response, limit, signal);
  return {
    status: answer.response.status,
    bytes: body.truncated ? undefined : body.bytes,
    address: answer.address,
  };
};
