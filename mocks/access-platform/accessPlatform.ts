import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../spec/clock.ts';
import type { InterfaceCredentials } from '../../spec/encryption/interfaceCredentials.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { BusinessData } from './business/businessData.ts';
import type { AuthorityAddress } from './catalogue/authorityAddress.ts';
import type { FrontDatabase } from './front-database/frontDatabase.ts';

/** What the monitoring platform issues to an access platform with the dispatch (8.3). */
export interface IssuedIdentity {
  readonly platformId: string;
  readonly appKey: string;
  /** Of its interfaces. */
  readonly credentials: InterfaceCredentials;
}

export type Manner = 'own-ids' | 'computed-columns' | 'views';

export interface AccessPlatformOptions {
  readonly kind: PlatformKind;
  /** As the higher authority assigned it; default: one that tells the kind. */
  readonly platformId?: string;
  /** 0: any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Fault ids, see `heyan list faults`. An unknown id is an error. */
  readonly faults?: readonly string[];
  readonly seed?: number;
  /** 1: some dozens of records per entity; N times that. */
  readonly scale?: number;
  readonly profile?: Profile;
  readonly clock?: Clock;
  /** Where the credentials of its interfaces come from; default: the machine's own random. */
  readonly randomBytes?: (count: number) => Uint8Array;
  /** Asked once it listens, at this origin, and before it has data; default: ids and keys of its own making. */
  readonly issued?: (origin: string) => Promise<IssuedIdentity>;
  /** `postgresql`: an embedded server of its own; `mysql`: the server at 127.0.0.1:3306; or a superuser URL (`postgresql://…`, `mysql://…`) under which it makes a database of its own; `none`. */
  readonly frontDatabase?: string;
  /** Address of the collecting script that its pages load; default: the public one that Annex A names. */
  readonly beaconScript?: string;
  /** What it does otherwise than most, and rightly: `own-ids` gives every record an id of its own, `computed-columns` has a column in every data table that the server fills, `views` has views in the place of all tables. */
  readonly manners?: readonly Manner[];
  /** Where the platform publishes its interfaces once it is started (7.2.6); without it, when a suite says so through the control. */
  readonly authority?: AuthorityAddress;
}

/** The reference access platform while it runs, as its rooms (pages, interfaces, control …) see it. */
export interface AccessPlatform {
  readonly kind: PlatformKind;
  readonly platformId: string;
  readonly name: string;
  readonly appKey: string;
  readonly credentials: InterfaceCredentials;
  readonly controlToken: string;
  /** Origin; known once it listens. */
  readonly url: string;
  /** Where the users interface is said to be instead when something is wrong with its TLS (a fault). */
  readonly untrustedUrl: string | undefined;
  readonly beaconScript: string;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly business: BusinessData;
  readonly frontDatabase: FrontDatabase | undefined;
  readonly hasFault: (id: string) => boolean;
  readonly hasManner: (manner: Manner) => boolean;
  readonly close: () => Promise<void>;
}

/** A room of the access platform: adds its routes. */
export type AccessPlatformRoom = (app: FastifyInstance, platform: AccessPlatform) => void | Promise<void>;
