import { randomUUID } from 'node:crypto';
import type { Clock } from '../../spec/clock.ts';

export interface ReachabilityProbe {
  readonly platformId: string;
  readonly probeId: string;
  /** Absolute URLs; each is requested once. */
  readonly urls: readonly string[];
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** A page is there when it answers, be it with a redirect or a demand to sign in. */
const isThere = (status: number): boolean => (status >= 200 && status < 400) || status === 401 || status === 403;

/** Requests pages one after the other, reads no body, follows no redirect; one reachability sample each (table 1, row 5). Never rejects for what a page does. */
export const probeReachability = async (
  probe: ReachabilityProbe,
): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const samples: Readonly<Record<string, unknown>>[] = [];
  for (const url of probe.urls) {
    if (probe.signal?.aborted === true) break;
    const started = probe.clock.now();
    const clock = performance.now();
    const timeout = AbortSignal.timeout(probe.timeoutMs ?? 5000);
    const signal = probe.signal === undefined ? timeout : AbortSignal.any([probe.signal, timeout]);
    const status = await probe
      .fetch(url, { redirect: 'manual', signal, headers: { 'user-agent': 'heyan-probe' } })
      .then(
        async (response) => {
          await response.body?.cancel().catch(() => {});
          return response.status;
        },
        () => null,
      );
    const time = new Date(started).toISOString();
    samples.push({
      platformId: probe.platformId,
      sampleId: randomUUID(),
      probeId: probe.probeId,
      url,
      sampledTime: time,
      reachable: status !== null && isThere(status),
      statusCode: status,
      latencyMs: status === null ? null : Math.round((performance.now() - clock) * 100) / 100,
      createTime: time,
    });
  }
  return samples;
};
