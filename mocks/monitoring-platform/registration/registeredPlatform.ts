import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import type { InterfaceOverrides } from '../../../spec/profiles/interfaceOverrides.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { SourceAddress, SourceName } from '../sources/sourceLists.ts';
import type { FrontDatabaseConnection } from './frontDatabaseConnection.ts';

/** An access platform as the monitoring platform knows it, after approval (8.2). */
export interface RegisteredPlatform {
  readonly platformId: string;
  readonly name: string;
  readonly kind: PlatformKind;
  /** Application key that its beacons carry; empty: it chose no beacons. */
  readonly appKey: string;
  /** Hosts of its pages as their addresses have them (see withHostNames), `*.edu.example` for all below it; empty: any. */
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
