import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../../spec/platformKind.ts';

/** The two channels by which records, not events, arrive. */
export type RecordChannel = 'interface' | 'exchange';

/** Which living records of a platform are wanted, and what of them. */
export interface LandedQuery {
  readonly entity: EntityName;
  readonly channel: RecordChannel;
  /** Default: all but the flag of deletion, as there are only living ones. */
  readonly fields?: readonly string[];
  /** Only of these ids. */
  readonly ids?: readonly string[];
  /** Only where that field is not empty. */
  readonly having?: string;
  /** Only those whose time is this one (epoch milliseconds) or later. */
  readonly since?: { readonly field: string; readonly time: number };
  /** Records, by their ids. */
  readonly limit?: number;
}

/** A record by its fields; times as epoch milliseconds. */
export type LandedRow = Readonly<Record<string, unknown>>;

/** How much of a platform has landed that shows something; see `landedCounts` of the suites. */
export interface LandedCounting {
  readonly landings: readonly string[];
  /** Records by `entity channel condition`; without a condition all. */
  readonly records: Readonly<Record<string, number>>;
  /** Events that show a row, by id of its indicator. */
  readonly events: Readonly<Record<string, number>>;
}

/** What one rule of spec/coverage/rowRules found. */
export interface ImpossibleRecords {
  /** Place of the rule among those of the kind. */
  readonly rule: number;
  readonly total: number;
  readonly impossible: number;
  /** Id of one of them; empty: there is none. */
  readonly example: string;
}

/** What landed of a platform, asked in words and never in SQL. */
export interface Landed {
  /** Entities with their channels that were landed at all, if only with nothing: `entity channel`. */
  readonly landings: (platformId: string) => Promise<readonly string[]>;
  readonly counts: (platformId: string) => Promise<LandedCounting>;
  readonly records: (platformId: string, query: LandedQuery) => Promise<readonly LandedRow[]>;
  /** By each rule of which the entities are among these; `ahead`: epoch milliseconds after which nothing can have happened. */
  readonly impossible: (
    platformId: string,
    query: {
      readonly kind: PlatformKind;
      readonly channel: RecordChannel;
      readonly entities: readonly EntityName[];
      readonly ahead: number;
    },
  ) => Promise<readonly ImpossibleRecords[]>;
  /** Data items by table exchange, and the calls of these since then (epoch milliseconds). */
  readonly externalCalls: (
    platformId: string,
    since: number,
  ) => Promise<{ readonly items: number; readonly calls: number }>;
  /** Takes records away that came by table exchange, as if they had never come. */
  readonly forget: (platformId: string, entity: EntityName, ids: readonly string[]) => Promise<void>;
  /** Lands reachability samples that were taken elsewhere (table 1). */
  readonly addReachability: (platformId: string, samples: readonly LandedRow[]) => Promise<void>;
}
