import type { CollectionMethod } from '../../spec/collectionMethod.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import type { InterfaceCredentials } from '../../spec/encryption/interfaceCredentials.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { StatedAttestation } from './declared/statedAttestation.ts';
import type { Control, DatabaseAccount, PageRoles } from './target.ts';

/** `heyan.config.ts`: what a vendor says about their platform; it goes before what the platform's own document says. */
export interface TargetConfig {
  readonly url?: string;
  readonly platformId?: string;
  readonly name?: string;
  readonly kind?: PlatformKind;
  readonly methods?: readonly CollectionMethod[];
  readonly appKey?: string;
  readonly logHost?: string;
  readonly pages?: { readonly home: string; readonly others?: readonly string[] };
  readonly beacon?: PageRoles;
  readonly interfaces?: {
    readonly urls?: Readonly<Partial<Record<EntityName, string>>>;
    readonly credentials?: InterfaceCredentials;
  } & InterfaceOverrides;
  readonly frontDatabase?: {
    readonly type?: 'postgresql' | 'mysql';
    readonly host?: string;
    readonly port?: number;
    readonly database?: string;
    readonly schema?: string;
    readonly tls?: 'prefer' | 'require' | 'disable';
    /** PEM text of the authorities that vouch for the server, or a file of it; relative to the configuration. */
    readonly ca?: string;
    readonly exchangeUser?: DatabaseAccount;
    readonly pushUser?: DatabaseAccount;
  };
  /** The HTTP control, or the functions themselves, from a module of the vendor's. */
  readonly control?: { readonly url: string; readonly token?: string } | Control;
  /** File of another profile than the reference one; relative to the configuration. */
  readonly profile?: string;
  /** File of waivers; relative to the configuration. */
  readonly waivers?: string;
  /** Of `heyan run`: continue the last report, or that in this file or directory, relative to the configuration, where there is one. */
  readonly onlyFailed?: boolean | string;
  /** File of its implementation conformance statement; relative to the configuration. */
  readonly ics?: string;
  /** The profile whose every value it adopts, where its own document does not say so. */
  readonly adopts?: { readonly id: string; readonly version: string };
  /** Own values by path of the profile, e.g. `exchange.tables.change-log`. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** What it answers for because nothing but a statement can. */
  readonly attestations?: readonly StatedAttestation[];
}
