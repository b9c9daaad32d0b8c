import type { EntityName } from '../../spec/entities/entityName.ts';
import type { InterfaceCredentials } from '../../spec/encryption/interfaceCredentials.ts';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import type { Localized } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { StatusItem } from './health/statusItem.ts';
import type { SourceAddress, SourceName } from './sources/sourceLists.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { ExchangeDigest } from './exchange/exchangeDigest.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** An access platform as the monitoring platform knows it, after approval (8.2). */
export interface RegisteredPlatform {
  readonly platformId: string;
  readonly name: string;
  readonly kind: PlatformKind;
  /** Application key that its beacons carry. */
  readonly appKey: string;
  /** Host names of its pages; empty: any. */
  readonly hosts: readonly string[];
  readonly interfaces?: {
    readonly urls: Readonly<Partial<Record<EntityName, string>>>;
    readonly credentials: InterfaceCredentials;
    readonly overrides?: InterfaceOverrides;
  };
  readonly frontDatabase?: FrontDatabaseConnection;
  /** Where tables 1 and 7 come from: not from the access platform itself (6.2, 6.8). */
  readonly sources?: Readonly<Partial<Record<SourceName, SourceAddress>>>;
}

/** How the monitoring platform reaches a front database: as exchange user. */
export interface FrontDatabaseConnection {
  readonly type: 'postgresql' | 'mysql';
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly schema?: string;
  readonly user: string;
  readonly password: string;
  readonly tls?: 'prefer' | 'require' | 'disable';
}

/** A beacon event as landed; see spec/entities/beacon-event.schema.json. Times are ISO 8601 with offset. */
export interface LandedEvent {
  readonly eventId: string;
  readonly receivedTime: string;
  readonly platformId: string;
  readonly kind: 'page-view' | 'click' | 'exposure' | 'play' | 'interaction' | 'other';
  readonly eventCode: string;
  readonly pageUrl: string;
  readonly pageCode: string;
  readonly pageName: string;
  readonly referrer: string;
  readonly visitorId: string;
  readonly sourceIp: string;
  readonly device: 'mobile' | 'pc';
  readonly isRobot: boolean;
  readonly country: string;
  /** Short name of GB/T 2260 for Chinese provinces; empty where unknown. */
  readonly province: string;
  readonly city: string;
  readonly userId: string;
  readonly resourceId: string;
  /** Seconds of the medium; empty where nothing was played. */
  readonly playedSegments: readonly (readonly [from: number, to: number])[];
  readonly score: number | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

/** A request or event that could not be landed, whole, with the reason. */
export interface RejectedEvent {
  readonly receivedTime: string;
  readonly reason: string;
  readonly detail: string;
  readonly path: string;
  readonly payload: string;
  readonly correlationId: string;
}

export interface EventFilter {
  readonly platformId?: string;
  readonly correlationId?: string;
}

/** Something a source did that the monitoring platform could not accept, as data. */
export interface SourceProblem {
  readonly code: string;
  readonly message: Localized;
  readonly pointer: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** What one pull of one interface brought (7.2). */
export interface PullReport {
  readonly entity: EntityName;
  readonly url: string;
  readonly pages: number;
  readonly records: number;
  readonly landed: number;
  readonly durationMs: number;
  readonly problems: readonly SourceProblem[];
}

/** What one extraction of one table brought (7.3.3). */
export interface ExtractionReport {
  readonly entity: EntityName;
  readonly table: string;
  readonly mode: 'full' | 'increment';
  readonly rows: number;
  /** ISO time up to which the table has been read. */
  readonly cursor: string | null;
  readonly durationMs: number;
  readonly problems: readonly SourceProblem[];
}

/** What one collection from a source of table 1 or 7 brought. */
export interface SourceReport {
  readonly source: SourceName;
  readonly entity: EntityName;
  readonly records: number;
  readonly landed: number;
  readonly problems: readonly SourceProblem[];
}

/** A rule that a landed row broke (7.3.4). */
export interface Violation {
  readonly entity: EntityName;
  readonly table: string;
  readonly recordKey: string;
  readonly rule: string;
  readonly field: string | null;
  readonly expected: string;
  readonly actual: string;
}

export interface IndicatorQuery {
  readonly platformId: string;
  /** ISO 8601 with offset; half-open [from, to). Default: the calendar day of now in the profile's time zone. */
  readonly from?: string;
  readonly to?: string;
  /** Only these; default all 54. */
  readonly ids?: readonly string[];
  /** Only beacon events of this correlation id. */
  readonly correlationId?: string;
  /** Where static and interaction records are taken from; default: the indicator's own channel. */
  readonly channel?: 'interface' | 'exchange';
}

/** One day of a trend. */
export interface TrendPoint {
  readonly day: string;
  readonly value: number;
}

/** Which records to show behind a number. */
export interface IndicatorRecordsQuery extends Omit<IndicatorQuery, 'ids'> {
  readonly id: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly limit?: number;
  readonly offset?: number;
}

/** One way to read an indicator that the draft leaves open. */
export interface IndicatorReading {
  /** Value of the profile that chooses it, e.g. `union-capped`. */
  readonly id: string;
  readonly value: number | null;
  readonly chosen: boolean;
}

/** A quantity beside the 54: the text of chapter 6 asks for it, its tables leave it out. */
export type QuantityValue = {
  readonly id: string;
  readonly clause: string;
  readonly name: Localized;
  readonly unit: Localized;
  readonly from: string;
  readonly to: string;
} & (
  | {
      readonly status: 'computed';
      readonly value: number;
      readonly breakdown: IndicatorBreakdown;
      readonly notes?: readonly Localized[];
    }
  | {
      readonly status: 'absent';
      readonly value: null;
      readonly reason: string;
      readonly detail: Localized;
      readonly breakdown: readonly [];
    }
);

export type IndicatorBreakdown = readonly {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number | null;
}[];

export type IndicatorValue = {
  readonly id: string;
  readonly table: number;
  readonly row: number;
  readonly platformId: string;
  readonly from: string;
  readonly to: string;
  readonly unit: Localized;
} & (
  | {
      readonly status: 'computed';
      readonly value: number;
      readonly breakdown: IndicatorBreakdown;
      /** What makes the value doubtful: a source that lied about its total … */ readonly notes?: readonly Localized[];
      /** Where the draft allows several readings: all of them; `value` is the one that the profile chose. */ readonly readings?: readonly IndicatorReading[];
    }
  | {
      readonly status: 'absent';
      readonly value: null;
      /** `not-this-kind` / `not-collected` / `no-value` / `not-computable`. */ readonly reason: string;
      readonly detail: Localized;
      readonly breakdown: readonly [];
    }
);

/** The reference monitoring platform, running; every part is real. HTTP says the same (spec/openapi/monitoring-platform). */
export interface MonitoringPlatform {
  /** Origin of its HTTP interface, loopback. */
  readonly url: string;
  readonly warehouse: Warehouse;
  readonly register: (platform: RegisteredPlatform) => Promise<void>;
  readonly platforms: () => readonly RegisteredPlatform[];
  readonly collector: {
    readonly good: (filter?: EventFilter) => Promise<readonly LandedEvent[]>;
    readonly bad: (filter?: EventFilter) => Promise<readonly RejectedEvent[]>;
    readonly reset: (filter?: EventFilter) => Promise<void>;
  };
  readonly interfaces: {
    /** Pulls every interface of the platform, or the named ones, and lands what validates. */
    readonly pull: (
      platformId: string,
      options?: {
        readonly entities?: readonly EntityName[];
        readonly updatedSince?: string;
        readonly fetch?: typeof globalThis.fetch;
        readonly signal?: AbortSignal;
      },
    ) => Promise<readonly PullReport[]>;
  };
  readonly exchange: {
    readonly extract: (
      platformId: string,
      options?: {
        readonly mode?: 'full' | 'increment';
        readonly entities?: readonly EntityName[];
        readonly signal?: AbortSignal;
      },
    ) => Promise<readonly ExtractionReport[]>;
    readonly verify: (platformId: string) => Promise<readonly Violation[]>;
    /** Writes an alert per open violation to the platform's alert table; returns the alert ids. */
    readonly sendAlerts: (platformId: string, violations: readonly Violation[]) => Promise<readonly string[]>;
    /** A day's exchange: extract, verify, alert, follow up earlier alerts, sum up (7.3.3–7.3.5). */
    readonly runDay: (platformId: string, signal?: AbortSignal) => Promise<ExchangeDigest>;
  };
  readonly sources: {
    /** Collects what is new at the platform's sources of tables 1 and 7 and lands it. */
    readonly collect: (
      platformId: string,
      options?: { readonly fetch?: typeof globalThis.fetch; readonly signal?: AbortSignal },
    ) => Promise<readonly SourceReport[]>;
  };
  /** Publication, subscription and joint debugging (7.2.6–7.2.8). */
  readonly catalogue: Catalogue;
  readonly indicators: {
    readonly compute: (query: IndicatorQuery) => Promise<readonly IndicatorValue[]>;
    /** Beside the 54: what the text of chapter 6 asks for and its tables leave out. */
    readonly beside: (query: Omit<IndicatorQuery, 'ids' | 'channel'>) => Promise<readonly QuantityValue[]>;
    /** Computes anew the days of which something came since the last refresh; returns which. */
    readonly refresh: (platformId: string) => Promise<readonly { readonly id: string; readonly day: string }[]>;
    /** Daily values as last refreshed; `from` and `to` are days of Beijing, both included. */
    readonly trend: (query: {
      readonly platformId: string;
      readonly id: string;
      readonly from: string;
      readonly to: string;
    }) => Promise<readonly TrendPoint[]>;
    /** The landed records behind a value or a part of it, at most 1000 at a time. */
    readonly records: (query: IndicatorRecordsQuery) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  };
  readonly health: {
    /** How the platform is connected (8.4): at least one item per aspect; what is wrong is kept as an alert. */
    readonly examine: (platformId: string) => Promise<readonly StatusItem[]>;
  };
  readonly close: () => Promise<void>;
}
