import type { Kysely } from 'kysely';
import type { Account } from '../../accounts/contract/account.ts';
import type { SignUp } from '../../accounts/contract/signUp.ts';
import type { ApiToken } from '../../accounts/contract/apiToken.ts';
import type { Session } from '../../accounts/contract/session.ts';
import type { Application } from '../../applications/contract/application.ts';
import type { AuthorityCall, CatalogueEntry, Subscription } from '../../catalogue/catalogue.ts';
import type { StatusException } from '../../exceptions/contract/statusException.ts';
import type { StatusSpan } from '../../history/contract/statusSpan.ts';
import type { Delivery } from '../../notifications/contract/delivery.ts';
import type { NotificationChannel } from '../../notifications/contract/notificationChannel.ts';
import type { NotificationSettings } from '../../notifications/contract/notificationSettings.ts';
import type { SilenceWindow } from '../../notifications/contract/silenceWindow.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { CollectionChannel } from '../contract/collectionChannel.ts';
import type { CollectionOutcome } from '../contract/collectionOutcome.ts';
import type { IssuedCredentials } from '../contract/issuedCredentials.ts';
import type { VerificationRun } from '../../verification/contract/verificationRun.ts';
import type { StoreChange } from '../contract/storeChange.ts';
import { rememberedCalls } from '../rememberedCalls.ts';
import { sealedAs } from './sealedAs.ts';
import type { StoreTables } from './storeTables.ts';
import type { WritingContext } from './writeChanges.ts';

/** All that is kept, alerts, reports and the audit log left out, as the changes that lead to it. */
export const readChanges = async (
  db: Kysely<StoreTables>,
  { sealer, warehouse }: WritingContext,
): Promise<readonly StoreChange[]> => {
  const all = <
    Table extends Exclude<
      keyof StoreTables,
      'setting' | 'authority_call' | 'alert' | 'audit' | 'verification_report' | 'status_span'
    >,
  >(
    table: Table,
  ) =>
    db
      .selectFrom(table as 'platform')
      .selectAll()
      .orderBy('position')
      .execute() as Promise<unknown> as Promise<readonly Readonly<Record<string, unknown>>[]>;
  const calls = await db
    .selectFrom('authority_call')
    .select('call')
    .orderBy('id', 'desc')
    .limit(rememberedCalls)
    .execute();
  const spans = await db.selectFrom('status_span').select('span').where('ended_at', 'is', null).execute();
  const opened = (row: Readonly<Record<string, unknown>>, as: keyof typeof sealedAs, key = 'platform_id'): unknown =>
    sealer.open(row['sealed'] as Buffer, sealedAs[as](String(row[key])));
  return [
    ...(await all('platform')).map((row) => ({
      type: 'platform' as const,
      platform: opened(row, 'platform') as RegisteredPlatform,
    })),
    ...(await all('issued_credential')).map((row) => ({
      type: 'credentials' as const,
      issued: {
        platformId: String(row['platform_id']),
        scheme: row['scheme'] as IssuedCredentials['scheme'],
        credentials: opened(row, 'credentials') as IssuedCredentials['credentials'],
      },
    })),
    ...(await all('catalogue_entry')).map((row) => ({
      type: 'entry' as const,
      // Entries from before there were reviews have none.
      entry: { version: 1, submittedTime: null, reviews: [], ...(row['entry'] as object) } as unknown as CatalogueEntry,
    })),
    ...(await all('subscription')).map((row) => ({
      type: 'subscription' as const,
      subscription: row['subscription'] as Subscription,
    })),
    ...(await all('collection_cursor'))
      .filter((row) => row['warehouse'] === warehouse)
      .map((row) => ({
        type: 'cursor' as const,
        cursor: {
          platformId: String(row['platform_id']),
          channel: row['channel'] as CollectionChannel,
          subject: String(row['subject']),
          value: row['value'] as number | string,
        },
      })),
    ...(await all('collection_outcome')).map((row) => ({
      type: 'outcome' as const,
      outcome: row['outcome'] as CollectionOutcome,
    })),
    ...(await all('status_exception')).map((row) => ({
      type: 'exception' as const,
      exception: row['exception'] as StatusException,
    })),
    ...(await all('account')).map((row) => ({
      type: 'account' as const,
      account: opened(row, 'account', 'account_id') as Account,
    })),
    ...(await all('session')).map((row) => ({ type: 'session' as const, session: row['session'] as Session })),
    ...(await all('sign_in_attempt')).map((row) => ({
      type: 'attempts' as const,
      attempts: { key: String(row['key']), count: Number(row['count']), lastAt: (row['last_at'] as Date).getTime() },
    })),
    ...(await all('sign_up')).map((row) => ({
      type: 'sign-up' as const,
      signUp: opened(row, 'signUp', 'sign_up_id') as SignUp,
    })),
    ...(await all('api_token')).map((row) => ({ type: 'api-token' as const, apiToken: row['token'] as ApiToken })),
    ...(await all('application')).map((row) => ({
      type: 'application' as const,
      application: opened(row, 'application', 'application_id') as Application,
    })),
    ...(await all('verification_run')).map((row) => ({
      type: 'verification-run' as const,
      run: opened(row, 'verificationRun', 'run_id') as VerificationRun,
    })),
    ...(await all('notification_channel')).map((row) => ({
      type: 'notification-channel' as const,
      channel: opened(row, 'notificationChannel', 'channel_id') as NotificationChannel,
    })),
    ...(await all('notification_delivery')).map((row) => ({
      type: 'delivery' as const,
      delivery: opened(row, 'delivery', 'delivery_id') as Delivery,
    })),
    ...(await all('notification_silence')).map((row) => ({
      type: 'silence' as const,
      silence: row['silence'] as SilenceWindow,
    })),
    ...(await all('notification_settings')).map((row) => ({
      type: 'notification-settings' as const,
      settings: row['settings'] as NotificationSettings,
    })),
    ...spans.map(({ span }) => ({ type: 'status-span' as const, span: span as StatusSpan })),
    ...calls.toReversed().map(({ call }) => ({ type: 'call' as const, call: call as AuthorityCall })),
  ];
};
