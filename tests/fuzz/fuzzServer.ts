import { Agent } from 'node:http';
import * as fc from 'fast-check';
import { sideBySide } from '../../cli/console/sideBySide.ts';
import { requestOf } from './requestOf.ts';
import type { FuzzRequest } from './requestOf.ts';
import { sendFuzz } from './sendFuzz.ts';
import type { Fuzzed } from './startFuzzed.ts';

const atOnce = 16;
const batch = 2_000;

const told = ({ method, path, headers, body }: FuzzRequest, came: number | string): string =>
  `${came} ${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${body?.slice(0, 400) ?? ''}`;

/**
 * Sends so many requests for the operations to a server, the same for a seed; what was answered by a status of 500 or more that the operation
 * does not declare, or not at all, comes back. Empty: everything was answered as it may be.
 */
export const fuzzServer = async (
  { url, headers, operations }: Pick<Fuzzed, 'url' | 'headers' | 'operations'>,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<readonly string[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const wrong: string[] = [];
  const any = fc.oneof(...operations.map(requestOf));
  try {
    for (let done = 0; done < count; done += batch) {
      const requests = fc.sample(any, { seed: seed + done, numRuns: Math.min(batch, count - done) });
      await sideBySide(requests, atOnce, async (asked) => {
        const came = await sendFuzz(url, { ...asked, headers: { ...headers, ...asked.headers } }, agent);
        const fine = typeof came === 'number' && (came < 500 || asked.operation.failures.includes(came));
        if (!fine) wrong.push(told(asked, came));
      });
    }
    return wrong;
  } finally {
    agent.destroy();
  }
};
