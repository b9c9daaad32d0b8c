import { isUtf8 } from 'node:buffer';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import { collectorTime } from './collectorTime.ts';
import { createDeviceLookup } from './createDeviceLookup.ts';
import type { DuplicateMemory, EventKey } from './createDuplicateMemory.ts';
import type { EventStore, RejectedRow } from './createEventStore.ts';
import { createRegionLookup } from './createRegionLookup.ts';
import type { Problem } from './decoded.ts';
import { decodePayload } from './decodePayload.ts';
import { judgeEvent } from './judgeEvent.ts';
import type { EventRow, Judgement, RequestFacts, SenderStanding } from './judgeEvent.ts';
import { keepsItsDay } from './keepsItsDay.ts';
import type { RawEvent } from './rawEvent.ts';
import { untrusted } from './untrusted.ts';

/** Whoever looks at what arrives, and is told once it is durable. */
export interface Witness {
  readonly isThere: () => boolean;
  readonly tell: (judged: readonly (readonly [RawEvent, Judgement])[]) => void;
}

/** One beacon request as it came. */
export interface BeaconRequest extends Omit<RequestFacts, 'receivedTime'> {
  readonly path: string;
  readonly query: string;
  readonly body: Uint8Array;
}

export interface Received {
  readonly accepted: number;
  readonly rejected: number;
  /**
   * Of whose name the events came is nobody registered, or it is suspended: they may be right, and are to be sent again (decision 15).
   * It was withdrawn: nobody will ever take them. Undefined: neither.
   */
  readonly sender: 'unknown' | 'suspended' | 'withdrawn' | undefined;
}

export interface Receiver {
  /** Resolves when every event of the request is durable, good or bad. */
  readonly receive: (request: BeaconRequest) => Promise<Received>;
  /** Keeps account of a request that could not even be read. */
  readonly refuse: (request: BeaconRequest, problem: Problem) => Promise<void>;
}

const keptPayload = 4000;
/** What is kept of one request, with all that was refused of it: a small one with many events is not to become a large one on our disk. */
const keptOfRequest = 16 * keptPayload;
const unknownRemembered = 20_000;
/** Senders whose events are not taken now, by the reason; of several in one request that counts which stands first. */
const outside = new Map([
  ['unknown-app-key', 'unknown'],
  ['unknown-host', 'unknown'],
  ['platform-suspended', 'suspended'],
  ['platform-withdrawn', 'withdrawn'],
] as const satisfies readonly (readonly [string, Received['sender']])[]);
const outsiders = ['unknown', 'suspended', 'withdrawn'] as const;
const isOutside = (reason: string): reason is Parameters<typeof outside.get>[0] => outside.has(reason as never);

/** Undefined: it is no UTF-8. */
const textOf = (body: Uint8Array): string | undefined => {
  if (body.length === 0) return '';
  if (!isUtf8(body)) return undefined;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return bytes.toString('utf8');
};
const landingKey = ({ platformId, eventId }: EventKey): string => `${platformId} ${eventId}`;
const keyOf = (row: EventRow): EventKey => ({ platformId: String(row['platform_id']), eventId: row.event_id });

export const createReceiver = (
  deps: Omit<MonitoringDependencies, 'warehouse'> & { readonly standing?: SenderStanding },
  store: Pick<EventStore, 'land' | 'reject'>,
  memory: DuplicateMemory,
  witness?: Witness,
): Receiver => {
  const judges = {
    codes: deps.profile.values.beacon.codes,
    parameters: deps.profile.values.beacon.parameters,
    platforms: deps.platforms,
    standing: deps.standing ?? { isSuspended: () => false, isWithdrawnKey: () => false },
    region: createRegionLookup(),
    device: createDeviceLookup(),
  };
  /** What is being landed: who delivers it a second time meanwhile is answered as the first is. */
  const landing = new Map<string, Promise<void>>();
  /** Deliveries of nobody's that are kept already; they come again until somebody is registered. */
  const unknown = new Set<string>();
  const isNews = (raw: RawEvent, correlationId: string): boolean => {
    if (raw.eventId === '') return true;
    const key = JSON.stringify([raw.appKey, raw.eventId, correlationId]);
    if (unknown.has(key)) return false;
    if (unknown.size >= unknownRemembered) unknown.clear();
    unknown.add(key);
    return true;
  };
  const rejection = (request: BeaconRequest, now: number, problem: Problem, platformId: string): RejectedRow => ({
    received_time: collectorTime(now),
    reason: problem.reason,
    detail: problem.detail,
    path: untrusted.text(request.path, 300),
    payload: '',
    platform_id: platformId,
    correlation_id: request.correlationId,
  });
  /** Keeps each with the beginning of what it came in, the shorter the more there are. */
  const reject = (request: BeaconRequest, rejections: readonly RejectedRow[]): Promise<void> => {
    const most = Math.min(keptPayload, Math.floor(keptOfRequest / rejections.length));
    const payload = untrusted.text(
      request.body.length > 0 ? Buffer.from(request.body.subarray(0, most)).toString() : request.query,
      most,
    );
    return store.reject(rejections.map((one) => ({ ...one, payload })));
  };
  return {
    receive: async (request) => {
      const now = deps.clock.now();
      const body = textOf(request.body);
      const { events, problems } =
        body === undefined
          ? { events: [], problems: [{ reason: 'not-utf-8', detail: 'the body is not UTF-8' }] }
          : decodePayload(body, request.query, request.path);
      const bad = problems.map((problem) => rejection(request, now, problem, ''));
      const { sourceIp, userAgent, correlationId } = request;
      const facts = { receivedTime: now, sourceIp, userAgent, correlationId };
      const judged: (readonly [RawEvent, Judgement])[] = [];
      // What comes on another day than before would be another row of the warehouse: that is asked first.
      const doubtful: EventKey[] = [];
      for (const raw of events) {
        const judgement = judgeEvent(raw, facts, judges);
        judged.push([raw, judgement]);
        if ('row' in judgement && raw.eventId !== '' && !keepsItsDay(raw.time, now))
          doubtful.push(keyOf(judgement.row));
      }
      const recalling = memory.recall(doubtful);
      if (recalling !== undefined) await recalling;
      const good: EventRow[] = [];
      const keys: EventKey[] = [];
      let waits: Set<Promise<void>> | undefined;
      const told: (readonly [RawEvent, Judgement])[] | undefined = witness?.isThere() === true ? [] : undefined;
      let refused = bad.length;
      let senders: Set<Received['sender']> | undefined;
      for (const one of judged) {
        const [raw, judgement] = one;
        if ('problem' in judgement) {
          told?.push(one);
          refused += 1;
          const { reason } = judgement.problem;
          if (isOutside(reason)) (senders ??= new Set()).add(outside.get(reason));
          if (!isOutside(reason) || isNews(raw, request.correlationId))
            bad.push(rejection(request, now, judgement.problem, judgement.platformId));
          continue;
        }
        const { row } = judgement;
        const key = keyOf(row);
        // An id of our own making never comes again.
        if (raw.eventId === '') {
          good.push(row);
          told?.push(one);
        } else if (memory.has(key)) {
          refused += 1;
          const first = landing.get(landingKey(key));
          if (first !== undefined) (waits ??= new Set()).add(first);
          const detail = `event ${row.event_id} has been received before`;
          const problem = { reason: 'duplicate', detail };
          told?.push([raw, { problem, platformId: key.platformId }]);
          bad.push(rejection(request, now, problem, key.platformId));
        } else {
          memory.add(key);
          keys.push(key);
          good.push(row);
          told?.push(one);
        }
      }
      if (good.length > 0) {
        const work = store.land(good);
        for (const key of keys) landing.set(landingKey(key), work);
        try {
          await work;
        } catch (error) {
          for (const key of keys) memory.remove(key);
          throw error;
        } finally {
          for (const key of keys) landing.delete(landingKey(key));
        }
      }
      if (waits !== undefined) for (const first of waits) await first;
      if (bad.length > 0) await reject(request, bad);
      if (told !== undefined && told.length > 0) witness?.tell(told);
      const sender = outsiders.find((one) => senders?.has(one));
      return { accepted: good.length, rejected: refused, sender };
    },
    refuse: (request, problem) => reject(request, [rejection(request, deps.clock.now(), problem, '')]),
  };
};
