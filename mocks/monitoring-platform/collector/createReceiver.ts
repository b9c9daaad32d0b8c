import { isUtf8 } from 'node:buffer';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import { collectorTime } from './collectorTime.ts';
import { createDeviceLookup } from './createDeviceLookup.ts';
import type { EventStore, RejectedRow } from './createEventStore.ts';
import { createRegionLookup } from './createRegionLookup.ts';
import type { Problem } from './decoded.ts';
import { decodePayload } from './decodePayload.ts';
import { judgeEvent } from './judgeEvent.ts';
import type { EventRow, RequestFacts } from './judgeEvent.ts';
import { untrusted } from './untrusted.ts';

/** One beacon request as it came. */
export interface BeaconRequest extends Omit<RequestFacts, 'receivedTime'> {
  readonly path: string;
  readonly query: string;
  readonly body: Uint8Array;
}

export interface Receiver {
  /** Resolves when every event of the request is durable, good or bad. */
  readonly receive: (request: BeaconRequest) => Promise<{ readonly accepted: number; readonly rejected: number }>;
  /** Keeps account of a request that could not even be read. */
  readonly refuse: (request: BeaconRequest, problem: Problem) => Promise<void>;
}

const rememberedEvents = 200_000;
const keptPayload = 4000;

export const createReceiver = (deps: Omit<MonitoringDependencies, 'warehouse'>, store: EventStore): Receiver => {
  const judges = {
    codes: deps.profile.values.beacon.codes,
    platforms: deps.platforms,
    region: createRegionLookup(),
    device: createDeviceLookup(),
  };
  // A client that got no answer sends again; what is here has been landed or is being landed.
  const seen = new Set<string>();
  const remember = (key: string): void => {
    seen.add(key);
    if (seen.size > rememberedEvents)
      for (const oldest of seen) {
        seen.delete(oldest);
        if (seen.size <= rememberedEvents * 0.9) break;
      }
  };
  const rejection = (request: BeaconRequest, now: number, problem: Problem, platformId: string): RejectedRow => ({
    received_time: collectorTime(now),
    reason: problem.reason,
    detail: problem.detail,
    path: untrusted.text(request.path, 300),
    payload: untrusted.text(
      request.body.length > 0 ? Buffer.from(request.body.subarray(0, keptPayload)).toString() : request.query,
      keptPayload,
    ),
    platform_id: platformId,
    correlation_id: request.correlationId,
  });
  return {
    receive: async (request) => {
      const now = deps.clock.now();
      const body = isUtf8(request.body)
        ? Buffer.from(request.body.buffer, request.body.byteOffset, request.body.byteLength).toString('utf8')
        : undefined;
      const { events, problems } =
        body === undefined
          ? { events: [], problems: [{ reason: 'not-utf-8', detail: 'the body is not UTF-8' }] }
          : decodePayload(body, request.query, request.path);
      const bad = problems.map((problem) => rejection(request, now, problem, ''));
      const good: EventRow[] = [];
      const facts = {
        receivedTime: now,
        sourceIp: request.sourceIp,
        userAgent: request.userAgent,
        correlationId: request.correlationId,
      };
      for (const raw of events) {
        const judgement = judgeEvent(raw, facts, judges);
        if ('problem' in judgement) bad.push(rejection(request, now, judgement.problem, judgement.platformId));
        else if (raw.eventId !== '' && seen.has(`${raw.appKey} ${judgement.row.event_id}`))
          bad.push(
            rejection(
              request,
              now,
              { reason: 'duplicate', detail: `event ${judgement.row.event_id} has been received before` },
              String(judgement.row['platform_id']),
            ),
          );
        else {
          // An id of our own making never comes again.
          if (raw.eventId !== '') remember(`${raw.appKey} ${judgement.row.event_id}`);
          good.push(judgement.row);
        }
      }
      try {
        // Most requests have either the ones or the others.
        await (bad.length === 0
          ? store.land(good)
          : good.length === 0
            ? store.reject(bad)
            : Promise.all([store.land(good), store.reject(bad)]));
      } catch (error) {
        for (const row of good) seen.delete(`${String(row['app_key'])} ${row.event_id}`);
        throw error;
      }
      return { accepted: good.length, rejected: bad.length };
    },
    refuse: (request, problem) => store.reject([rejection(request, deps.clock.now(), problem, '')]),
  };
};
