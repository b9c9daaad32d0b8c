import type { EntityName } from '../entities/entityName.ts';

/** Name of a header-encryption scheme in `spec/encryption`. */
export type EncryptionScheme = 'sm4-cbc-hmac-sm3' | 'aes-256-gcm-hmac-sha256' | 'hmac-sha256' | 'sm2-sm4';

/** `hex` in lower case; `base64` with padding, `base64url` without. */
export type ParameterEncoding = 'base64' | 'base64url' | 'hex';

/** Every choice that the draft leaves open, as plain values. In the profile file each leaf carries its reason too. */
export interface ProfileValues {
  readonly timeZone: string;
  readonly discovery: { readonly path: string };
  readonly beacon: {
    readonly scriptId: string;
    readonly snippetPlace: 'head' | 'anywhere';
    /** Regular expressions of loader addresses that count as the public SDK. */
    readonly scriptAddresses: readonly string[];
    readonly queue: string;
    readonly logHost: string;
    /** Under which name a page sets it. */
    readonly logHostKey: string;
    readonly debugInProduction: boolean;
    readonly pageCodeParameter: string;
    /** Within which an event is reported. */
    readonly reportSeconds: number;
    readonly appKeyPattern: string;
    /** Event codes by which a page reports what tables 3 and 4 count. */
    readonly codes: {
      readonly navigationExposure: string;
      readonly carouselExposure: string;
      readonly play: string;
      readonly like: string;
      readonly forward: string;
      readonly favourite: string;
      readonly rating: string;
      readonly submit: string;
      readonly click: string;
    };
    /** Names of what goes along with an event; what the reference systems use (spec/beaconParameters.ts). */
    readonly parameters: { readonly resource: string; readonly playedSegments: string; readonly score: string };
    /** What the text leaves open of how a page reports. */
    readonly conventions: {
      readonly reloadsAreViews: boolean;
      readonly routesAreViews: boolean;
      readonly otherDomainsToo: boolean;
      readonly pagesWorkWithoutCollector: boolean;
      readonly personalDataInClear: boolean;
    };
  };
  readonly interfaces: {
    readonly scheme: EncryptionScheme;
    readonly headers: {
      readonly appKey: string;
      readonly timestamp: string;
      readonly nonce: string;
      readonly algorithm: string;
      readonly parameters: string;
      readonly signature: string;
    };
    /** How bytes are written in the header fields. */
    readonly encoding: { readonly parameters: ParameterEncoding; readonly signature: ParameterEncoding };
    readonly skewSeconds: number;
    /** Where an error body carries its code and its message: JSON pointers; and how one sees that it is an error. */
    readonly error: {
      readonly codePointer: string;
      readonly messagePointer: string;
      readonly mediaType: string;
      /** `body-code`: refusals come with status 200 and a code that is none of the envelope's success codes. */
      readonly statusAs: 'http-status' | 'body-code';
      /** Neither which part of a request was wrong, nor what lies inside. */
      readonly reveals: 'nothing';
    };
    /** Where a page carries what belongs to it: JSON pointers. */
    readonly envelope: {
      readonly totalPointer: string;
      readonly recordsPointer: string;
      /** A code of the platform's own in every answer; null: none. */
      readonly codePointer: string | null;
      readonly successCodes: readonly (string | number)[];
    };
    readonly paging: {
      readonly pageParameter: string;
      readonly sizeParameter: string;
      readonly updatedSinceParameter: string;
      readonly defaultSize: number;
      readonly maximumSize: number;
      readonly order: 'creation';
    };
    readonly rest: {
      readonly methods: readonly ('GET' | 'HEAD' | 'OPTIONS')[];
      readonly notFoundStatus: number;
      readonly invalidParameterStatus: number;
    };
    /** What names, types and lengths of fields are those of. */
    readonly recordFormat: string;
    /** Values of `isDeleted` that mark a soft-deleted record. */
    readonly deletedValues: readonly (boolean | number | string)[];
    /** Digits of a second that times keep. */
    readonly timePrecisionDigits: number;
    /** Oldest version of TLS that an https interface speaks. */
    readonly tlsVersion: '1.2' | '1.3';
    /** Protocol of publication, subscription and joint debugging (7.2.6–7.2.8). */
    readonly catalogue: string;
    /** Path below the interface base address, by entity. */
    readonly paths: Readonly<Partial<Record<EntityName, string>>>;
    readonly requestsPerSecond: number;
    readonly requestsInFlight: number;
    /** When the monitoring platform pulls by itself. */
    readonly pullCron: string;
  };
  readonly exchange: {
    readonly schema: string;
    /** Table name by entity: `data_user`, …, `log_change`, `alert_record`. */
    readonly tables: Readonly<Partial<Record<EntityName, string>>>;
    readonly columns: {
      readonly platformId: string;
      readonly createTime: string;
      readonly updateTime: string;
      readonly isDeleted: string;
      /** Of the log and the alert table. */
      readonly tableName: string;
      readonly recordKey: string;
      readonly operation: string;
    };
    /** Whether the composite key contains the platform id. */
    readonly keyContainsPlatformId: boolean;
    /** Whether the front database holds rows of this platform and of no other. */
    readonly onePlatformOnly: boolean;
    /** `fitting`: types that hold a field and refuse what is none. */
    readonly columnTypes: 'fitting' | 'any';
    /** Whether tables and columns have comments. */
    readonly comments: boolean;
    readonly timePrecisionDigits: number;
    /** Whether the time field has an index that increments can use. */
    readonly timeFieldIndexed: boolean;
    /** `rows-only`: the two users have no rights but those on rows. */
    readonly accountRights: 'rows-only' | 'any';
    /** `flag`: a deleted row stays, flagged. */
    readonly softDelete: 'flag' | 'any';
    /** Words of the change log for what was done. */
    readonly logOperations: { readonly insert: string; readonly update: string; readonly delete: string };
    readonly clockToleranceSeconds: number;
    readonly extractionCron: string;
    /** When the daily push is finished, `01:30` in the profile's time zone. */
    readonly pushFinishedBy: string;
    readonly overlapSeconds: number;
    readonly alertRectificationSeconds: number;
  };
  /** Of tables 1 and 7: not the access platform (6.2, 6.8). */
  readonly sources: {
    readonly collectionCron: string;
  };
  readonly indicators: {
    readonly utilization: 'current' | 'window-mean';
    readonly siteStructure: 'columns' | 'share';
    readonly visitorWindow: 'day' | 'window';
    readonly visitorIdentity: 'address-and-device' | 'account' | 'device';
    readonly deviceIdentity: 'device' | 'address-and-device';
    readonly robots: 'left-out' | 'counted';
    readonly pageIdentity: 'without-query' | 'whole-address';
    readonly viewsPerHundredVisitors: 'unique-visitors' | 'registered-users';
    readonly clicks: 'target-buttons' | 'click-events' | 'own-codes';
    readonly clickTrail: 'exposures' | 'steps';
    readonly completion: 'union-capped' | 'literal';
    readonly viewingTime: 'with-reading' | 'played';
    readonly averageViews: 'page-views' | 'with-plays' | 'mean-of-subjects';
    readonly interactions: 'records-else-beacons' | 'records' | 'beacons';
    readonly goodScoreAtLeast: number;
    readonly badScoreAtMost: number;
    readonly completedCases: 'cases' | 'items';
    readonly caseDuration: 'calendar' | 'weekdays';
    readonly handlingMean: 'mean-of-cases' | 'mean-of-items';
    readonly evaluationLevels: 'limits' | 'national';
    readonly automaticFill: 'fields' | 'forms';
    readonly externalCallRate: 'calls' | 'distinct-items' | 'all-calls';
    readonly attackUnit: 'reports' | 'campaigns';
    readonly visitDuration: 'visits' | 'visits-of-several-events' | 'page-views';
    readonly recordsPlausible: boolean;
  };
}
