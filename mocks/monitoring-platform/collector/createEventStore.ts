import { readTogether } from './readTogether.ts';
import type { EventFilter } from './contract/eventFilter.ts';
import type { EventPage } from './contract/eventPage.ts';
import type { LandedEvent } from './contract/landedEvent.ts';
import type { RejectedEvent } from './contract/rejectedEvent.ts';
import type { Clock } from '../../../spec/clock.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { EventKey, LandedKeys } from './createDuplicateMemory.ts';
import { collectorTime } from './collectorTime.ts';
import { createReadMemory } from './createReadMemory.ts';
import type { ReadMemory } from './createReadMemory.ts';
import { followingPage } from './followingPage.ts';
import type { PagePlace } from './followingPage.ts';
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
export interface EventStore extends LandedKeys {
  readonly land: (rows: readonly EventRow[]) => Promise<void>;
  readonly reject: (rows: readonly RejectedRow[]) => Promise<void>;
  /** All of them; pages are for who cannot hold all. */
  readonly good: (filter?: EventFilter) => Promise<readonly LandedEvent[]>;
  readonly bad: (filter?: EventFilter) => Promise<readonly RejectedEvent[]>;
  readonly goodPage: (filter: EventFilter, place: PagePlace) => Promise<EventPage<LandedEvent>>;
  readonly badPage: (filter: EventFilter, place: PagePlace) => Promise<EventPage<RejectedEvent>>;
  readonly reset: (filter?: EventFilter) => Promise<void>;
  /** Resolves when all good events that are durable have landed. */
  readonly settle: () => Promise<void>;
}

interface StoredEvent extends Omit<LandedEvent, 'receivedTime' | 'parameters' | 'isRobot'> {
  readonly receivedMilliseconds: string | number;
  readonly parametersText: string;
  readonly isRobot: boolean | number;
}
interface StoredRejection extends Omit<RejectedEvent, 'receivedTime'> {
  readonly receivedMilliseconds: string | number;
}

/** Of one platform, one correlation id, or of any of several. */
interface Wanted extends EventFilter {
  readonly correlationIds?: readonly string[];
}

const condition = (
  filter: Wanted | undefined,
): { readonly sql: string; readonly parameters: Record<string, unknown> } => {
  const parts = ['1 = 1'];
  if (filter?.platformId !== undefined) parts.push('platform_id = {platformId:String}');
  if (filter?.correlationId !== undefined) parts.push('correlation_id = {correlationId:String}');
  if (filter?.correlationIds !== undefined) parts.push('correlation_id IN {correlationIds:Array(String)}');
  return {
    sql: parts.join(' AND '),
    parameters: {
      platformId: filter?.platformId ?? '',
      correlationId: filter?.correlationId ?? '',
      correlationIds: [...(filter?.correlationIds ?? [])],
    },
  };
};

type Row = Readonly<Record<string, unknown>>;

/** Read from the warehouse at once. */
const batch = 100_000;

const every = async <T>(read: (place: PagePlace) => Promise<EventPage<T>>): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let place: PagePlace | undefined = { limit: batch }; place !== undefined;) {
    const { records, next }: EventPage<T> = await read(place);
    for (const record of records) all.push(record);
    place = next === null ? undefined : { limit: batch, after: next };
  }
  return all;
};

/** Events received this long before now are remembered without being asked for. */
const latestDays = 2;

/** @param remembers whether what was read is remembered until something arrives here: not where events arrive elsewhere as well */
export const createEventStore = (warehouse: Warehouse, clock: Clock, remembers = true): EventStore => {
  const goodPage = async (filter: Wanted, place: PagePlace): Promise<EventPage<LandedEvent>> => {
    const { sql, parameters } = condition(filter);
    const page = followingPage(place);
    const rows = await warehouse.query<StoredEvent>(
      `SELECT event_id AS eventId, toUnixTimestamp64Milli(received_time) AS receivedMilliseconds, platform_id AS platformId, kind, event_code AS eventCode,
          page_url AS pageUrl, page_code AS pageCode, page_name AS pageName, referrer, visitor_id AS visitorId, source_ip AS sourceIp, device, is_robot AS isRobot,
          country, province, city, user_id AS userId, resource_id AS resourceId, played_segments AS playedSegments, score, parameters AS parametersText, correlation_id AS correlationId
        FROM beacon_event FINAL WHERE ${sql} ${page.condition} ORDER BY received_time, event_id, platform_id ${page.limit}`,
      { ...parameters, ...page.parameters },
    );
    return page.of(rows, ({ receivedMilliseconds, parametersText, isRobot, ...rest }) => ({
      ...rest,
      isRobot: Boolean(isRobot),
      receivedTime: collectorTime(Number(receivedMilliseconds)),
      parameters: JSON.parse(parametersText) as Record<string, unknown>,
    }));
  };
  const badPage = async (filter: Wanted, place: PagePlace): Promise<EventPage<RejectedEvent>> => {
    const { sql, parameters } = condition(filter);
    const page = followingPage(place);
    const rows = await warehouse.query<StoredRejection>(
      `SELECT toUnixTimestamp64Milli(received_time) AS receivedMilliseconds, reason, detail, path, payload, correlation_id AS correlationId
        FROM beacon_rejected WHERE ${sql} ${page.condition} ORDER BY received_time, reason, path, payload, detail, correlation_id ${page.limit}`,
      { ...parameters, ...page.parameters },
    );
    return page.of(rows, ({ receivedMilliseconds, ...rest }) => ({
      ...rest,
      receivedTime: collectorTime(Number(receivedMilliseconds)),
    }));
  };
  const [goodRead, badRead] = [createReadMemory<LandedEvent>(), createReadMemory<RejectedEvent>()];
  const reading = <T extends { readonly correlationId: string }>(
    memory: ReadMemory<T>,
    page: (filter: Wanted, place: PagePlace) => Promise<EventPage<T>>,
  ) => {
    const together = readTogether(
      (correlationIds) => every((place) => page({ correlationIds }, place)),
      ({ correlationId }) => correlationId,
    );
    return (filter: EventFilter = {}): Promise<readonly T[]> => {
      const { correlationId, platformId } = filter;
      return correlationId === undefined || platformId !== undefined || !remembers
        ? every((place) => page(filter, place))
        : memory.read(correlationId, () => together(correlationId));
    };
  };
  const appending = <T>(table: string, rows: readonly Row[], memory: ReadMemory<T>): Promise<void> =>
    remembers
      ? warehouse
          .append(table, rows)
          .finally(() => memory.forget(rows.map(({ correlation_id: correlationId }) => String(correlationId ?? ''))))
      : warehouse.append(table, rows);
  return {
    land: (rows) => appending('beacon_event', rows, goodRead),
    reject: (rows) => appending('beacon_rejected', rows, badRead),
    good: reading(goodRead, goodPage),
    bad: reading(badRead, badPage),
    goodPage,
    badPage,
    latest: (most) =>
      warehouse.query<EventKey>(
        // An event counts at most a day before its receipt, and a day is a partition: older ones are not looked at.
        `SELECT platform_id AS platformId, event_id AS eventId FROM beacon_event
        WHERE occurred_time >= {since:DateTime64(3)} ORDER BY received_time DESC LIMIT ${most}`,
        { since: new Date(clock.now() - (latestDays + 1) * 86_400_000) },
      ),
    among: async (keys) => {
      const ids = new Set(keys.map(({ eventId }) => eventId));
      const platforms = new Set(keys.map(({ platformId }) => platformId));
      // Past the log: what is on its way is remembered.
      const found = await warehouse.client.query({
        query: `SELECT platform_id AS platformId, event_id AS eventId FROM beacon_event
        WHERE platform_id IN {platforms:Array(String)} AND event_id IN {ids:Array(String)} GROUP BY platform_id, event_id`,
        format: 'JSONEachRow',
        query_params: { platforms: [...platforms], ids: [...ids] },
      });
      return found.json<EventKey>();
    },
    settle: async () => void (await warehouse.query('SELECT 1 FROM beacon_event LIMIT 0')),
    reset: async (filter) => {
      const { sql, parameters } = condition(filter);
      for (const table of ['beacon_event', 'beacon_rejected'])
        await warehouse.command(`DELETE FROM ${table} WHERE ${sql}`, parameters);
      goodRead.clear();
      badRead.clear();
    },
  };
};
