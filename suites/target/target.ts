import type { CollectionMethod } from '../../spec/collectionMethod.ts';
import type { Declaration } from '../../spec/ics/declaration.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import type { AuthorityAccess } from '../../mocks/monitoring-platform/catalogue/catalogue.ts';
import type { InterfaceCredentials } from '../../spec/encryption/interfaceCredentials.ts';

export type { CollectionMethod };

/** One account of the front database. */
export interface DatabaseAccount {
  readonly user: string;
  readonly password: string;
}

/** Where a candidate's front database is (7.3.2). */
export interface FrontDatabaseAddress {
  readonly type: 'postgresql' | 'mysql';
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** PostgreSQL schema; MySQL has none. */
  readonly schema?: string;
  /** 数据交换用户 */
  readonly exchangeUser: DatabaseAccount;
  /** 数据推送用户; without it what concerns it stays inconclusive. */
  readonly pushUser?: DatabaseAccount;
  /** `require`: encrypted transport without it is refused. Default `prefer`. */
  readonly tls?: 'prefer' | 'require' | 'disable';
  /** PEM text of the authorities that vouch for the server; without it its certificate is not verified. */
  readonly ca?: string;
}

/** What the vendor lets the suite do; every call resolves when it is done on the candidate, rejects with a `ControlError`. */
export interface Control {
  /** Push from the business systems to the front database, now. */
  readonly push: (mode: 'full' | 'increment') => Promise<void>;
  /** `record` without platformId, createTime, updateTime: the platform sets them. Returns the record's id. */
  readonly insert: (entity: EntityName, record: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly update: (entity: EntityName, id: string, changes: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly softDelete: (entity: EntityName, id: string) => Promise<void>;
  /** Read the alert tables, rectify what they name, log it (7.3.5). Returns how many alerts were acted on. */
  readonly actOnAlerts: () => Promise<number>;
  /** Draw up the catalogue at the authority's monitoring platform, mount the interfaces and publish them (7.2.6). */
  readonly publish?: (authority: AuthorityAccess) => Promise<void>;
  /** Subscribe to the authority's query interfaces and call them (7.2.7). */
  readonly callAuthority?: (authority: AuthorityAccess) => Promise<void>;
}

/** Interfaces of 7.2.3 and of the static data of chapter 6, by entity. */
export interface InterfaceAddresses {
  /** Absolute URL per entity, e.g. `{ resource: 'https://…/api/v1/resources' }`. */
  readonly urls: Readonly<Partial<Record<EntityName, string>>>;
  readonly credentials: InterfaceCredentials;
  /** Where this platform differs from the profile: scheme, header names, encoding, paging parameters, error body. */
  readonly overrides?: InterfaceOverrides;
}

/** Where a visitor finds what the beacon checks try; both keyed by a role such as `player`, `like`, `navigation`. */
export interface PageRoles {
  /** `test`: an installation for testing, where DEBUG may be on (A.1). Default `production`. */
  readonly mode?: 'production' | 'test';
  /** CSS selectors. */
  readonly selectors?: Readonly<Record<string, string>>;
  /** Absolute URLs. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** All that is known of the candidate; the suite knows it only through this. */
export interface Target {
  /** Origin and base path, without a trailing slash. */
  readonly url: string;
  readonly platformId: string;
  readonly name: string;
  readonly kind: PlatformKind;
  /** Pages to start from; the site structure adds the rest. Absolute URLs. */
  readonly pages: { readonly home: string; readonly others: readonly string[] };
  /** Application key assigned to the candidate's pages (Annex A). */
  readonly appKey?: string;
  /** Log host its pages report to (`aplus-rhost-v`). */
  readonly logHost: string;
  /**
   * Collection methods the candidate says it chose (5.2: one or a combination). What concerns another method is then
   * not applicable; absent: it did not say, and what is missing stays inconclusive.
   */
  readonly methods?: readonly CollectionMethod[];
  /** What the candidate tells about its own pages, for the beacon checks. */
  readonly beacon?: PageRoles;
  readonly interfaces?: InterfaceAddresses;
  readonly frontDatabase?: FrontDatabaseAddress;
  readonly control?: Control;
  /** What it says of itself: the profile it adopted, its own values, its answers. */
  readonly declaration: Declaration;
  /** Requirements for which an attestation is at hand that holds today; absent: none. */
  readonly attested?: readonly string[];
}
