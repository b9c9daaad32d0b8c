import type { EventFilter } from './contract/eventFilter.ts';
import type { LandedEvent } from './contract/landedEvent.ts';
import type { RejectedEvent } from './contract/rejectedEvent.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { collectorTime } from './collectorTime.ts';
import type { EventRow } from './judgeEvent.ts';

/** A row of `beacon_rejected`. */
export interface RejectedRow extends Readonly<Record<string, unknown>> {
  readonly received_time: string;
  readonly reason: string;
  readonly detail: string;
  readonly path: string;
  readonly payload: string;
  readonly platform_id: string;
  readonly correlation_id: string;
}

/** Good and bad events in the warehouse; `land` and `reject` resolve when the rows are durable. */
export interface EventStore {
  readonly land: (rows: readonly EventRow[]) => Promise<void>;
  readonly reject: (rows: readonly RejectedRow[]) => Promise<void>;
  readonly good: (filter?: EventFilter) => Promise<readonly LandedEvent[]>;
  readonly bad: (filter?: EventFilter) => Promise<readonly RejectedEvent[]>;
  readonly reset: (filter?: EventFilter) => Promise<void>;
}

interface StoredEvent extends Omit<LandedEvent, 'receivedTime' | 'parameters' | 'isRobot'> {
  readonly receivedMilliseconds: string | number;
  readonly parametersText: string;
  readonly isRobot: boolean | number;
}
interface StoredRejection extends Omit<RejectedEvent, 'receivedTime'> {
  readonly receivedMilliseconds: string | number;
}

const condition = (
  filter: EventFilter | undefined,
): { readonly sql: string; readonly parameters: Record<string, unknown> } => {
  const parts = ['1 = 1'];
  if (filter?.platformId !== undefined) parts.push('platform_id = {platformId:String}');
  if (filter?.correlationId !== undefined) parts.push('correlation_id = {correlationId:String}');
  return {
    sql: parts.join(' AND '),
    parameters: { platformId: filter?.platformId ?? '', correlationId: filter?.correlationId ?? '' },
  };
};

/** At most this many events are handed out at once. */
const mostRead = 100_000;

export const createEventStore = (warehouse: Warehouse): EventStore => {
  return {
    land: (rows) => warehouse.append('beacon_event', rows),
    reject: (rows) => warehouse.append('beacon_rejected', rows),
    good: async (filter) => {
      const { sql, parameters } = condition(filter);
      const rows = await warehouse.query<StoredEvent>(
        `SELECT event_id AS eventId, toUnixTimestamp64Milli(received_time) AS receivedMilliseconds, platform_id AS platformId, kind, event_code AS eventCode,
          page_url AS pageUrl, page_code AS pageCode, page_name AS pageName, referrer, visitor_id AS visitorId, source_ip AS sourceIp, device, is_robot AS isRobot,
          country, province, city, user_id AS userId, resource_id AS resourceId, played_segments AS playedSegments, score, parameters AS parametersText, correlation_id AS correlationId
        FROM beacon_event FINAL WHERE ${sql} ORDER BY received_time, event_id LIMIT ${mostRead}`,
        parameters,
      );
      return rows.map(({ receivedMilliseconds, parametersText, isRobot, ...rest }) => ({
        ...rest,
        isRobot: Boolean(isRobot),
        receivedTime: collectorTime(Number(receivedMilliseconds)),
        parameters: JSON.parse(parametersText) as Record<string, unknown>,
      }));
    },
    bad: async (filter) => {
      const { sql, parameters } = condition(filter);
      const rows = await warehouse.query<StoredRejection>(
        `SELECT toUnixTimestamp64Milli(received_time) AS receivedMilliseconds, reason, detail, path, payload, correlation_id AS correlationId
        FROM beacon_rejected WHERE ${sql} ORDER BY received_time LIMIT ${mostRead}`,
        parameters,
      );
      return rows.map(({ receivedMilliseconds, ...rest }) => ({
        ...rest,
        receivedTime: collectorTime(Number(receivedMilliseconds)),
      }));
    },
    reset: async (filter) => {
      const { sql, parameters } = condition(filter);
      for (const table of ['beacon_event', 'beacon_rejected'])
        await warehouse.command(`DELETE FROM ${table} WHERE ${sql}`, parameters);
    },
  };
};
