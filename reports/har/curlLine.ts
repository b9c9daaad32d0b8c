import type { Evidence } from '../../suites/engine/evidence/evidence.ts';
import { shellQuote } from '../text/shellQuote.ts';

type Exchange = Extract<Evidence, { readonly kind: 'exchange' }>;

/** Headers that curl sets itself, and better. */
const own = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding']);

/**
 * A command that sends the same request again. Credentials were replaced when the evidence was captured, so a reader puts
 * his own where `[redacted]` stands. `--data-raw` and `--globoff`: nothing in the request makes curl read a file or expand.
 */
export const curlLine = ({ request }: Exchange): string => {
  const headers = Object.entries(request.headers).filter(([name]) => !own.has(name.toLowerCase()));
  return [
    'curl --globoff --include',
    ...(request.method === 'GET' ? [] : [`--request ${shellQuote(request.method)}`]),
    ...headers.map(([name, value]) => `--header ${shellQuote(`${name}: ${value}`)}`),
    ...(request.body === undefined ? [] : [`--data-raw ${shellQuote(request.body)}`]),
    `--url ${shellQuote(request.url)}`,
  ].join(' \\\n  ');
};
