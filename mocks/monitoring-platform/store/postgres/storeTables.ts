import type { ColumnType, Generated } from 'kysely';

/** Written as text, so that any text of JSON's comes back as it was; read as the value. */
type Json = ColumnType<unknown, string, string>;
/** Order of the first coming; never written. */
type Position = ColumnType<string, never, never>;

/** The tables of the operational store; see storeMigrations.ts. */
export interface StoreTables {
  readonly setting: { readonly name: string; readonly value: string };
  readonly platform: {
    readonly position: Position;
    readonly platform_id: string;
    /** Null: it chose no beacons. */
    readonly app_key: string | null;
    /** Name, kind and hosts, for whoever looks into the database. */
    readonly description: Json;
    /** The whole registration, encrypted: credentials, passwords and tokens are in it. */
    readonly sealed: Buffer;
  };
  readonly issued_credential: {
    readonly position: Position;
    readonly platform_id: string;
    readonly scheme: string;
    readonly sealed: Buffer;
  };
  readonly catalogue_entry: {
    readonly position: Position;
    readonly platform_id: string;
    readonly entity: string;
    readonly entry: Json;
  };
  readonly subscription: {
    readonly position: Position;
    readonly direction: string;
    readonly platform_id: string;
    readonly entity: string;
    readonly subscription: Json;
  };
  readonly authority_call: { readonly id: Generated<string>; readonly call: Json };
  readonly collection_cursor: {
    readonly position: Position;
    /** Identity of the warehouse that has what was read. */
    readonly warehouse: string;
    readonly platform_id: string;
    readonly channel: string;
    readonly subject: string;
    readonly value: Json;
  };
  readonly collection_outcome: {
    readonly position: Position;
    readonly platform_id: string;
    readonly channel: string;
    readonly entity: string;
    readonly outcome: Json;
  };
  readonly alert: {
    readonly platform_id: string;
    readonly alert_id: string;
    readonly status: string;
    readonly created_at: Date;
    readonly alert: Json;
  };
}
