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
  readonly status_exception: {
    readonly position: Position;
    readonly exception_id: string;
    readonly platform_id: string;
    readonly state: string;
    readonly exception: Json;
  };
  readonly account: {
    readonly position: Position;
    readonly account_id: string;
    readonly name: string;
    readonly role: string;
    readonly disabled: boolean;
    /** All of it, encrypted: hashes and the secret of the authenticator are in it. */
    readonly sealed: Buffer;
  };
  readonly session: {
    readonly position: Position;
    readonly token_hash: string;
    readonly account_id: string;
    readonly session: Json;
  };
  readonly sign_in_attempt: {
    readonly position: Position;
    /** A hash: what was typed for a name may have been a password. */
    readonly key: string;
    readonly count: number;
    readonly last_at: Date;
  };
  readonly sign_up: {
    readonly position: Position;
    readonly sign_up_id: string;
    /** All of it, encrypted: names, telephone numbers and a password's hash are in it. */
    readonly sealed: Buffer;
  };
  readonly api_token: {
    readonly position: Position;
    readonly token_hash: string;
    readonly account_id: string;
    readonly token: Json;
  };
  readonly application: {
    readonly position: Position;
    readonly application_id: string;
    readonly owner_id: string;
    readonly state: string;
    readonly version: number;
    readonly platform_id: string | null;
    /** All of it, encrypted: names and telephone numbers are in it. */
    readonly sealed: Buffer;
  };
  readonly verification_run: {
    readonly position: Position;
    readonly run_id: string;
    readonly platform_id: string;
    readonly state: string;
    /** All of it, encrypted: answers of the candidate are in it. */
    readonly sealed: Buffer;
  };
  readonly verification_report: { readonly run_id: string; readonly sealed: Buffer };
  /** Nobody changes or removes a row: triggers refuse it. */
  readonly audit: {
    readonly sequence: number;
    readonly entry_id: string;
    readonly actor_id: string | null;
    readonly subject: string;
    readonly entry: string;
    readonly previous: string;
    readonly hash: string;
  };
  readonly alert: {
    readonly platform_id: string;
    readonly alert_id: string;
    readonly status: string;
    readonly created_at: Date;
    readonly alert: Json;
  };
  readonly notification_channel: {
    readonly position: Position;
    readonly channel_id: string;
    readonly type: string;
    /** All of it, encrypted: passwords and the tokens of robots are in it. */
    readonly sealed: Buffer;
  };
  readonly notification_delivery: {
    readonly position: Position;
    readonly delivery_id: string;
    readonly channel_id: string;
    readonly state: string;
    /** All of it, encrypted: addresses of people are in it. */
    readonly sealed: Buffer;
  };
  readonly notification_silence: {
    readonly position: Position;
    readonly silence_id: string;
    readonly silence: Json;
  };
  readonly notification_settings: { readonly position: Position; readonly name: string; readonly settings: Json };
  readonly status_span: {
    readonly platform_id: string;
    readonly started_at: Date;
    readonly subject: string;
    readonly ended_at: Date | null;
    readonly span: Json;
  };
}
