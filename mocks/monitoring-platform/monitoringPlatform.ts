import type { AccountsRoom } from './accounts/createAccountsRoom.ts';
import type { Applications } from './applications/createApplications.ts';
import type { AuthorityDatabase } from './authority-database/contract/authorityDatabase.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Collector } from './collector/contract/collector.ts';
import type { Collectors } from './collector/processes/createCollectors.ts';
import type { Exceptions } from './exceptions/createExceptions.ts';
import type { Exchange } from './exchange/contract/exchange.ts';
import type { Health } from './health/health.ts';
import type { ManagementToken } from './http/openToken.ts';
import type { Indicators } from './indicators/contract/indicators.ts';
import type { InterfaceClient } from './interface-client/interfaceClient.ts';
import type { Notifications } from './notifications/createNotifications.ts';
import type { RegisteredPlatform } from './registration/registeredPlatform.ts';
import type { Sources } from './sources/sources.ts';
import type { NotedChange, OperationalStore } from './store/contract/operationalStore.ts';
import type { Verifications } from './verification/createVerifications.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** The reference monitoring platform, running; every part is real. HTTP says the same (spec/openapi/monitoring-platform). */
export interface MonitoringPlatform {
  /** Origin of its HTTP interface, loopback. */
  readonly url: string;
  /** Collectors in processes of their own, behind one port; undefined: there are none. */
  readonly collectors?: Pick<Collectors, 'url' | 'pids'>;
  /** What management over HTTP wants (`Authorization: Bearer TOKEN`). */
  readonly management: ManagementToken;
  readonly warehouse: Warehouse;
  /** Resolves when it is durable, where the store is. @throws RegistrationError where id or application key is taken. */
  readonly register: (platform: RegisteredPlatform, ...along: readonly NotedChange[]) => Promise<void>;
  /** A registration in the place of the one with the same id. @throws RegistrationError likewise, or where there is none. */
  readonly change: (platform: RegisteredPlatform, ...along: readonly NotedChange[]) => Promise<void>;
  /** Forgets the platform, its credentials, catalogue, subscriptions and alerts; what was collected stays. @throws RegistrationError where there is none. */
  readonly remove: (platformId: string, ...along: readonly NotedChange[]) => Promise<void>;
  /** How far and with what outcome each channel was collected, the alerts sent, and who did what. */
  readonly store: Pick<OperationalStore, 'outcomes' | 'cursors' | 'alerts' | 'audit' | 'note'>;
  /** The process of chapter 8. */
  readonly applications: Applications;
  /** Accounts of people, as the process itself makes them. */
  readonly accounts: Pick<AccountsRoom, 'create' | 'firstAdministrator'>;
  readonly platforms: () => readonly RegisteredPlatform[];
  /** Whether it was suspended (8.4): the schedule leaves it alone until it is resumed. */
  readonly isSuspended: (platformId: string) => boolean;
  readonly collector: Collector;
  readonly interfaces: InterfaceClient;
  readonly exchange: Exchange;
  /** The authority's own front database (7.3.1), where there is one. */
  readonly authority?: AuthorityDatabase;
  readonly sources: Sources;
  /** Publication, subscription and joint debugging (7.2.6–7.2.8). */
  readonly catalogue: Catalogue;
  readonly indicators: Indicators;
  readonly health: Health;
  /** Says that something was collected from a platform; see createLookAhead. */
  readonly lookAhead: (platformId: string) => void;
  /** What is wrong with how platforms are connected, and what is done about it (8.4). */
  readonly exceptions: Exceptions;
  /** Who is told what is wrong, and when (8.4, 7.3.5). */
  readonly notifications: Notifications;
  /** Verification on the monitoring platform (8.3). */
  readonly verifications: Verifications;
  /** Whether the platform is in operation (8.4), or was registered without an application. */
  readonly isInOperation: (platformId: string) => boolean;
  readonly close: () => Promise<void>;
}
