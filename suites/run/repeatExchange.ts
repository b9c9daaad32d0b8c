import { randomBytes } from 'node:crypto';
import type { Clock } from '../../spec/clock.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { CandidateError } from '../engine/errors/candidateError.ts';
import { createEvidenceRecorder } from '../engine/evidence/createEvidenceRecorder.ts';
import { createRecordedFetch } from '../engine/evidence/createRecordedFetch.ts';
import { createRedactor } from '../engine/evidence/createRedactor.ts';
import type { Evidence } from '../engine/evidence/evidence.ts';
import { freshlySealed } from '../interface/calling/freshlySealed.ts';
import type { ResolvedTarget } from '../target/resolveTarget.ts';
import { effectiveProfile } from './effectiveProfile.ts';

export type Exchange = Extract<Evidence, { readonly kind: 'exchange' }>;

export interface RepeatedExchange {
  /** What came now; redacted as all evidence is. */
  readonly exchange: Exchange;
  /** `fresh`: right header parameters, sealed anew; `as-stored`: whatever the request carried was sent as it was. */
  readonly sealing: 'fresh' | 'as-stored';
  /** How often the same request went before it, as when a replay was tried. */
  readonly before: number;
  /** What differs from the stored answer; empty: the same again. */
  readonly differs: readonly ('status' | 'media-type' | 'body')[];
}

interface Repetition {
  readonly resolved: ResolvedTarget;
  readonly profile: Profile;
  /** Those of the check, in order; the last is the one to repeat. */
  readonly exchanges: readonly Exchange[];
  /** Address of the candidate when they were stored; a reference access platform has another port now. */
  readonly storedUrl: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly fetch?: typeof globalThis.fetch;
}

const mediaTypeOf = (headers: Readonly<Record<string, string>>): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const sameRequest = (a: Exchange, b: Exchange): boolean => JSON.stringify(a.request) === JSON.stringify(b.request);

/** Hosts that belong to the candidate: nothing that a stored file names makes us call another. */
const originsOf = ({ target }: ResolvedTarget): ReadonlySet<string> =>
  new Set(
    [target.url, target.pages.home, ...target.pages.others, ...Object.values(target.interfaces?.urls ?? {})].map(
      (url) => new URL(url).origin,
    ),
  );

const differing = (
  stored: Exchange['response'],
  now: Exchange['response'],
  sameText: (text: string) => string,
): RepeatedExchange['differs'] => {
  if ('error' in stored || 'error' in now) return 'error' in stored && 'error' in now ? [] : ['status'];
  return [
    ...(stored.status === now.status ? [] : (['status'] as const)),
    ...(mediaTypeOf(stored.headers) === mediaTypeOf(now.headers) ? [] : (['media-type'] as const)),
    ...(sameText(stored.body) === sameText(now.body) ? [] : (['body'] as const)),
  ];
};

/**
 * Sends a stored request again: one that was sealed rightly with a fresh time and nonce, any other as it was, and after as
 * many equal ones as went before it. Undefined for a request that went to a host which is not the candidate's.
 */
export const repeatExchange = async ({
  resolved,
  profile,
  exchanges,
  storedUrl,
  clock,
  timeoutMs,
  fetch,
}: Repetition): Promise<RepeatedExchange | undefined> => {
  const stored = exchanges.at(-1);
  if (stored === undefined) throw new Error('repeatExchange: no exchange');
  const [then, now] = [new URL(storedUrl).origin, new URL(resolved.target.url).origin];
  const url = new URL(stored.request.url);
  if (url.origin === then) url.host = new URL(now).host;
  if (!originsOf(resolved).has(url.origin)) return undefined;

  const { method, body } = stored.request;
  const sealed = freshlySealed(
    {
      method,
      url,
      headers: stored.request.headers,
      at: Date.parse(stored.at),
      ...(body === undefined ? {} : { body }),
    },
    resolved.target,
    effectiveProfile(profile, resolved.target),
    clock.now(),
    randomBytes,
  );
  const headers = {
    ...stored.request.headers,
    ...Object.fromEntries(Object.entries(sealed ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
  };
  const before = exchanges.slice(0, -1).filter((earlier) => sameRequest(earlier, stored)).length;
  const recorder = createEvidenceRecorder('replay', createRedactor(resolved.secrets), clock);
  const recorded = createRecordedFetch({
    recorder,
    clock,
    signal: AbortSignal.timeout(timeoutMs),
    ...(fetch && { fetch }),
  });
  for (let sent = 0; sent <= before; sent += 1) {
    // What cannot be reached is in the evidence, like every other answer.
    await recorded.fetch(url, { method, headers, ...(body === undefined ? {} : { body }) }).catch((error: unknown) => {
      if (!(error instanceof CandidateError) && !(error instanceof DOMException)) throw error;
    });
  }
  const exchange = recorder.items().findLast((item) => item.kind === 'exchange');
  if (exchange === undefined) throw new Error('repeatExchange: nothing was recorded');
  return {
    exchange,
    sealing: sealed === undefined ? 'as-stored' : 'fresh',
    before,
    differs: differing(stored.response, exchange.response, (text) => text.replaceAll(then, now)),
  };
};
