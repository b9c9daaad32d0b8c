import { createHash } from 'node:crypto';
import { fetchBounded } from '../../suites/target/fetchBounded.ts';

/** More of a page is not looked at. */
const most = 1_048_576;

/** What tells one state of an address from another: status and SHA-256 of the body. Rejects where nothing, or only something before the platform, answers. */
export const pageDigest = async (
  address: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<string> => {
  const { status, bytes } = await fetchBounded(address, most, fetch, '*/*');
  if (status === 502 || status === 503 || status === 504) throw new Error(`status ${status}`);
  return `${status} ${bytes === undefined ? 'large' : createHash('sha256').update(bytes).digest('hex')}`;
};
