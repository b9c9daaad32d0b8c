import type { CollectionMethod } from '../../spec/collectionMethod.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import type { InterfaceCredentials } from '../../spec/encryption/interfaceCredentials.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import type { StatedAttestation } from './declared/statedAttestation.ts';
import type { DatabaseAccount, PageRoles } from './target.ts';

/** `/.well-known/monitoring-access.json`, see discovery.schema.json; addresses may be paths on the same origin. */
export interface DiscoveryDocument {
  readonly version: 1;
  readonly platformId: string;
  readonly name: string;
  readonly kind: PlatformKind;
  /** The profile whose every value it adopts, except what it states otherwise. */
  readonly profile?: { readonly id: string; readonly version: string };
  /** Where its implementation conformance statement is. */
  readonly ics?: string;
  /** Own values by path of the profile, e.g. `exchange.tables.change-log`. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly attestations?: readonly StatedAttestation[];
  readonly methods?: readonly CollectionMethod[];
  readonly appKey?: string;
  readonly logHost?: string;
  readonly pages?: { readonly home: string; readonly others?: readonly string[] };
  readonly beacon?: PageRoles;
  readonly interfaces?: { readonly urls: Readonly<Partial<Record<EntityName, string>>> } & InterfaceOverrides;
  readonly frontDatabase?: {
    readonly type: 'postgresql' | 'mysql';
    readonly host: string;
    readonly port: number;
    readonly database: string;
    readonly schema?: string;
    readonly tls?: 'prefer' | 'require' | 'disable';
    /** PEM text. */
    readonly ca?: string;
  };
  readonly control?: { readonly url: string };
  /** Only ever published by a test installation. */
  readonly testing?: {
    readonly interfaceCredentials?: InterfaceCredentials;
    readonly exchangeUser?: DatabaseAccount;
    readonly pushUser?: DatabaseAccount;
    readonly controlToken?: string;
  };
}
