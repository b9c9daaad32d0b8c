import type { TableDefinition } from './tableDefinition.ts';

const time = "DateTime64(3, 'Asia/Shanghai')";

/**
 * Beacon events (spec/entities/beacon-event.schema.json), one row per event. `occurred_time` is the time by which an event
 * is counted: the client's, where it lies within the day before its receipt (so that what was delivered late counts on its
 * own day), else the receipt's (a client's clock can be years off). A delivery repeated within its day is one row under `FINAL`.
 */
const beaconEvent: TableDefinition = {
  name: 'beacon_event',
  columns: [
    'platform_id String',
    'event_id String',
    `received_time ${time}`,
    `event_time Nullable(${time})`,
    `occurred_time ${time} MATERIALIZED if(event_time BETWEEN received_time - INTERVAL 1 DAY AND received_time + INTERVAL 5 MINUTE, assumeNotNull(event_time), received_time)`,
    'app_key LowCardinality(String)',
    'kind LowCardinality(String)',
    'event_code LowCardinality(String)',
    'page_url String',
    'page_code String',
    'page_name String',
    'referrer String',
    'visitor_id String',
    'device_id String',
    'source_ip String',
    'user_agent String',
    'device LowCardinality(String)',
    'is_robot Bool',
    'country LowCardinality(String)',
    'province LowCardinality(String)',
    'city LowCardinality(String)',
    'user_id String',
    'resource_id String',
    'played_segments Array(Tuple(Float64, Float64))',
    'score Nullable(Float64)',
    'parameters String',
    'correlation_id String',
    'flavour LowCardinality(String)',
    // What indicators group by, as numbers: computed once, when an event lands. Without an account, a device id or a resource: 0, the visitor, 0.
    'visitor_key UInt64 MATERIALIZED cityHash64(visitor_id)',
    "device_key UInt64 MATERIALIZED cityHash64(if(device_id = '', visitor_id, device_id))",
    "user_key UInt64 MATERIALIZED if(user_id = '', 0, cityHash64(user_id))",
    "resource_key UInt64 MATERIALIZED if(resource_id = '', 0, cityHash64(resource_id))",
    // A page view that the same site led to: the referrer begins as the page does, up to the slash after its host.
    "is_step Bool MATERIALIZED kind = 'page-view' AND position(page_url, '/', 9) > 0 AND startsWith(referrer, substring(page_url, 1, position(page_url, '/', 9)))",
  ],
  engine: 'ReplacingMergeTree(received_time)',
  // A day is a partition: past days are merged to one part and cost nothing under FINAL, and a late event touches its day only.
  orderBy: ['platform_id', 'event_id'],
  partitionBy: 'toDate(occurred_time)',
  durable: true,
};

/** What the collector could not accept, whole, with the reason; nothing is lost. */
const beaconRejected: TableDefinition = {
  name: 'beacon_rejected',
  columns: [
    `received_time ${time}`,
    'reason LowCardinality(String)',
    'detail String',
    'path String',
    'payload String',
    'platform_id String',
    'correlation_id String',
  ],
  engine: 'MergeTree',
  orderBy: ['received_time'],
  durable: true,
};

export const beaconTableDefinitions: readonly TableDefinition[] = [beaconEvent, beaconRejected];
