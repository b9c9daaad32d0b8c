import { greatestOf } from '../../../../spec/greatestOf.ts';
import type { Insertable, Transaction } from 'kysely';
import type { Sealer } from '../secrets/createSealer.ts';
import type { StoreChange } from '../contract/storeChange.ts';
import { writeAudit } from './writeAudit.ts';
import { rememberedCalls } from '../rememberedCalls.ts';
import { sealedAs } from './sealedAs.ts';
import type { StoreTables } from './storeTables.ts';

type Database = Transaction<StoreTables>;
type Of<Type extends StoreChange['type']> = Extract<StoreChange, { readonly type: Type }>;

export interface WritingContext {
  readonly sealer: Sealer;
  /** Of the note about the end of the audit log. */
  readonly signHead: (text: string) => string;
  /** Identity of the warehouse that cursors speak of. */
  readonly warehouse: string;
}

/** A statement takes 65,535 parameters. */
const rowsAtOnce = 1_000;

/** Writes the rows of one table; those that are there by the columns of `key` are replaced. */
const upsert = async <Table extends keyof StoreTables & string>(
  db: Database,
  table: Table,
  key: readonly (keyof StoreTables[Table] & string)[],
  rows: readonly Insertable<StoreTables[Table]>[],
): Promise<void> => {
  // Of one thing twice in a statement the latter counts, in the place of the first.
  const distinct = new Map(
    rows.map((row) => [JSON.stringify(key.map((one) => (row as Record<string, unknown>)[one])), row]),
  );
  const all = [...distinct.values()];
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const some = all.slice(from, from + rowsAtOnce);
    const others = Object.keys(some[0] ?? {}).filter((column) => !key.includes(column as never));
    await db
      .insertInto(table as never)
      .values(some as never)
      .onConflict((conflict) =>
        conflict
          .columns([...key] as never)
          .doUpdateSet(
            (excluded) =>
              Object.fromEntries(
                others.map((column) => [column, excluded.ref(`excluded.${column}` as never)]),
              ) as never,
          ),
      )
      .execute();
  }
};

type Writers = {
  readonly [Type in StoreChange['type']]: (
    db: Database,
    changes: readonly Of<Type>[],
    context: WritingContext,
  ) => Promise<unknown>;
};

const writers: Writers = {
  platform: (db, changes, { sealer }) =>
    upsert(
      db,
      'platform',
      ['platform_id'],
      changes.map(({ platform }) => ({
        platform_id: platform.platformId,
        app_key: platform.appKey === '' ? null : platform.appKey,
        description: JSON.stringify({ name: platform.name, kind: platform.kind, hosts: platform.hosts }),
        sealed: sealer.seal(platform, sealedAs.platform(platform.platformId)),
      })),
    ),
  removed: (db, changes) =>
    db
      .deleteFrom('platform')
      .where(
        'platform_id',
        'in',
        changes.map(({ platformId }) => platformId),
      )
      .execute(),
  credentials: (db, changes, { sealer }) =>
    upsert(
      db,
      'issued_credential',
      ['platform_id'],
      changes.map(({ issued: { platformId, scheme, credentials } }) => ({
        platform_id: platformId,
        scheme,
        sealed: sealer.seal(credentials, sealedAs.credentials(platformId)),
      })),
    ),
  entry: (db, changes) =>
    upsert(
      db,
      'catalogue_entry',
      ['platform_id', 'entity'],
      changes.map(({ entry }) => ({
        platform_id: entry.platformId,
        entity: entry.entity,
        entry: JSON.stringify(entry),
      })),
    ),
  subscription: (db, changes) =>
    upsert(
      db,
      'subscription',
      ['direction', 'platform_id', 'entity'],
      changes.map(({ subscription }) => ({
        direction: subscription.direction,
        platform_id: subscription.platformId,
        entity: subscription.entity,
        subscription: JSON.stringify(subscription),
      })),
    ),
  'subscription-ended': async (db, changes) => {
    for (const { direction, platformId, entity } of changes)
      await db
        .deleteFrom('subscription')
        .where('direction', '=', direction)
        .where('platform_id', '=', platformId)
        .where('entity', '=', entity)
        .execute();
  },
  call: async (db, changes) => {
    const written = await db
      .insertInto('authority_call')
      .values(changes.map(({ call }) => ({ call: JSON.stringify(call) })))
      .returning('id')
      .execute();
    const last = greatestOf(written.map(({ id }) => Number(id)));
    await db
      .deleteFrom('authority_call')
      .where('id', '<=', String(last - 2 * rememberedCalls))
      .execute();
  },
  cursor: (db, changes, { warehouse }) =>
    upsert(
      db,
      'collection_cursor',
      ['warehouse', 'platform_id', 'channel', 'subject'],
      changes.map(({ cursor: { platformId, channel, subject, value } }) => ({
        warehouse,
        platform_id: platformId,
        channel,
        subject,
        value: JSON.stringify(value),
      })),
    ),
  outcome: (db, changes) =>
    upsert(
      db,
      'collection_outcome',
      ['platform_id', 'channel', 'entity'],
      changes.map(({ outcome }) => ({
        platform_id: outcome.platformId,
        channel: outcome.channel,
        entity: outcome.entity,
        outcome: JSON.stringify(outcome),
      })),
    ),
  exception: (db, changes) =>
    upsert(
      db,
      'status_exception',
      ['exception_id'],
      changes.map(({ exception }) => ({
        exception_id: exception.exceptionId,
        platform_id: exception.platformId,
        state: exception.state,
        exception: JSON.stringify(exception),
      })),
    ),
  account: (db, changes, { sealer }) =>
    upsert(
      db,
      'account',
      ['account_id'],
      changes.map(({ account }) => ({
        account_id: account.accountId,
        name: account.name,
        role: account.role,
        disabled: account.disabled,
        sealed: sealer.seal(account, sealedAs.account(account.accountId)),
      })),
    ),
  session: (db, changes) =>
    upsert(
      db,
      'session',
      ['token_hash'],
      changes.map(({ session }) => ({
        token_hash: session.tokenHash,
        account_id: session.accountId,
        session: JSON.stringify(session),
      })),
    ),
  'session-ended': (db, changes) =>
    db
      .deleteFrom('session')
      .where(
        'token_hash',
        'in',
        changes.map(({ tokenHash }) => tokenHash),
      )
      .execute(),
  attempts: (db, changes) =>
    upsert(
      db,
      'sign_in_attempt',
      ['key'],
      changes.map(({ attempts: { key, count, lastAt } }) => ({ key, count, last_at: new Date(lastAt) })),
    ),
  'attempts-forgotten': (db, changes) =>
    db
      .deleteFrom('sign_in_attempt')
      .where(
        'key',
        'in',
        changes.map(({ key }) => key),
      )
      .execute(),
  'sign-up': (db, changes, { sealer }) =>
    upsert(
      db,
      'sign_up',
      ['sign_up_id'],
      changes.map(({ signUp }) => ({
        sign_up_id: signUp.signUpId,
        sealed: sealer.seal(signUp, sealedAs.signUp(signUp.signUpId)),
      })),
    ),
  'sign-up-removed': (db, changes) =>
    db
      .deleteFrom('sign_up')
      .where(
        'sign_up_id',
        'in',
        changes.map(({ signUpId }) => signUpId),
      )
      .execute(),
  'api-token': (db, changes) =>
    upsert(
      db,
      'api_token',
      ['token_hash'],
      changes.map(({ apiToken }) => ({
        token_hash: apiToken.tokenHash,
        account_id: apiToken.accountId,
        token: JSON.stringify(apiToken),
      })),
    ),
  'api-token-removed': (db, changes) =>
    db
      .deleteFrom('api_token')
      .where(
        'token_hash',
        'in',
        changes.map(({ tokenHash }) => tokenHash),
      )
      .execute(),
  application: (db, changes, { sealer }) =>
    upsert(
      db,
      'application',
      ['application_id'],
      changes.map(({ application }) => ({
        application_id: application.applicationId,
        owner_id: application.owner.accountId,
        state: application.state,
        version: application.version,
        platform_id: application.platformId,
        sealed: sealer.seal(application, sealedAs.application(application.applicationId)),
      })),
    ),
  'verification-run': (db, changes, { sealer }) =>
    upsert(
      db,
      'verification_run',
      ['run_id'],
      changes.map(({ run }) => ({
        run_id: run.runId,
        platform_id: run.platformId,
        state: run.state,
        sealed: sealer.seal(run, sealedAs.verificationRun(run.runId)),
      })),
    ),
  'verification-report': (db, changes, { sealer }) =>
    upsert(
      db,
      'verification_report',
      ['run_id'],
      changes.map(({ runId, html }) => ({
        run_id: runId,
        sealed: sealer.seal(html, sealedAs.verificationReport(runId)),
      })),
    ),
  'verification-run-removed': (db, changes) =>
    db
      .deleteFrom('verification_run')
      .where(
        'run_id',
        'in',
        changes.map(({ runId }) => runId),
      )
      .execute(),
  'notification-channel': (db, changes, { sealer }) =>
    upsert(
      db,
      'notification_channel',
      ['channel_id'],
      changes.map(({ channel }) => ({
        channel_id: channel.channelId,
        type: channel.settings.type,
        sealed: sealer.seal(channel, sealedAs.notificationChannel(channel.channelId)),
      })),
    ),
  'notification-channel-removed': (db, changes) =>
    db
      .deleteFrom('notification_channel')
      .where(
        'channel_id',
        'in',
        changes.map(({ channelId }) => channelId),
      )
      .execute(),
  delivery: (db, changes, { sealer }) =>
    upsert(
      db,
      'notification_delivery',
      ['delivery_id'],
      changes.map(({ delivery }) => ({
        delivery_id: delivery.deliveryId,
        channel_id: delivery.channelId,
        state: delivery.state,
        sealed: sealer.seal(delivery, sealedAs.delivery(delivery.deliveryId)),
      })),
    ),
  'delivery-removed': (db, changes) =>
    db
      .deleteFrom('notification_delivery')
      .where(
        'delivery_id',
        'in',
        changes.map(({ deliveryId }) => deliveryId),
      )
      .execute(),
  silence: (db, changes) =>
    upsert(
      db,
      'notification_silence',
      ['silence_id'],
      changes.map(({ silence }) => ({ silence_id: silence.silenceId, silence: JSON.stringify(silence) })),
    ),
  'notification-settings': (db, changes) =>
    upsert(
      db,
      'notification_settings',
      ['name'],
      changes.map(({ settings }) => ({ name: 'all', settings: JSON.stringify(settings) })),
    ),
  'status-span': (db, changes) =>
    upsert(
      db,
      'status_span',
      ['platform_id', 'started_at', 'subject'],
      changes.map(({ span }) => ({
        platform_id: span.platformId,
        started_at: new Date(span.from),
        subject: span.subject,
        ended_at: span.to === null ? null : new Date(span.to),
        span: JSON.stringify(span),
      })),
    ),
  audit: (db, changes, { signHead }) =>
    writeAudit(
      db,
      changes.map(({ note }) => note),
      signHead,
    ),
  alert: (db, changes) =>
    upsert(
      db,
      'alert',
      ['platform_id', 'alert_id'],
      changes.map(({ alert }) => ({
        platform_id: alert.platformId,
        alert_id: alert.alertId,
        status: alert.status,
        created_at: new Date(alert.createdAt),
        alert: JSON.stringify(alert),
      })),
    ),
};

/** Writes changes in their order, neighbours of one kind in one statement. */
export const writeChanges = async (
  db: Database,
  changes: readonly StoreChange[],
  context: WritingContext,
): Promise<void> => {
  for (let from = 0; from < changes.length;) {
    const type = changes[from]?.type ?? 'call';
    let to = from;
    while (changes[to]?.type === type) to += 1;
    await writers[type](db, changes.slice(from, to) as never, context);
    from = to;
  }
};
