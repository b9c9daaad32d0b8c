import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Clock } from '../../../../spec/clock.ts';
import type { components } from '../../../../spec/generated/monitoringPlatform.ts';
import { ifMatch } from '../../http/ifMatch.ts';
import { readQuery } from '../../http/readQuery.ts';
import type { GivenSettings } from '../configuring/createSettings.ts';
import type { Delivery } from '../contract/delivery.ts';
import type { NotificationSettings } from '../contract/notificationSettings.ts';
import type { Notifications } from '../createNotifications.ts';
import type { GivenSilence } from '../silences/createSilences.ts';
import { actingOf } from './actingOf.ts';
import { channelRoutes } from './channelRoutes.ts';
import { shownDelivery } from './shownDelivery.ts';
import { shownSilence } from './shownSilence.ts';

type Schemas = components['schemas'];

const states = ['waiting', 'delivered', 'undelivered', 'silenced', 'dropped'] as const;
const [usualPage, largestPage] = [100, 1_000];
const settingsBody = {
  type: 'object',
  required: ['digestChannelId', 'digestHour', 'digestLanguage', 'digestWhenEmpty', 'portalOrigin'],
  properties: {
    digestChannelId: { type: ['string', 'null'], maxLength: 64 },
    digestHour: { type: 'integer', minimum: 0, maximum: 23 },
    digestLanguage: { enum: ['zh-CN', 'en'] },
    digestWhenEmpty: { type: 'boolean' },
    portalOrigin: { type: ['string', 'null'], maxLength: 300 },
  },
} as const;
const silenceBody = {
  type: 'object',
  required: ['untilTime', 'reason'],
  properties: {
    platformId: { type: ['string', 'null'], maxLength: 64 },
    channelId: { type: ['string', 'null'], maxLength: 64 },
    fromTime: { type: 'string', maxLength: 40 },
    untilTime: { type: 'string', maxLength: 40 },
    reason: { type: 'string', minLength: 1, maxLength: 500, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
  },
} as const;

/** Channels, silence windows, what was told and what was not, and the digest, over HTTP. */
export const notificationRoutes = (app: FastifyInstance, notifications: Notifications, { now }: Clock): void => {
  const { channels, silences, settings } = notifications;
  const readers = { audience: 'accounts', roles: ['reviewer', 'operator', 'administrator'] } as const;
  const workers = { audience: 'accounts', roles: ['operator', 'administrator'] } as const;
  channelRoutes(app, notifications);

  const toldSettings = (reply: FastifyReply, one: NotificationSettings): Schemas['NotificationSettings'] => {
    const { version, digestDay, ...rest } = one;
    reply.header('etag', `"${version}"`);
    return { version, ...rest, lastDigestDay: digestDay };
  };
  app.get('/notifications/settings', { config: readers }, async (_, reply) => toldSettings(reply, settings.get()));
  app.put<{ Body: GivenSettings }>(
    '/notifications/settings',
    { config: { audience: 'accounts', roles: ['administrator'], sessionOnly: true }, schema: { body: settingsBody } },
    async (request, reply) => {
      const { digestChannelId, digestHour, digestLanguage, digestWhenEmpty, portalOrigin } = request.body;
      const given = { digestChannelId, digestHour, digestLanguage, digestWhenEmpty, portalOrigin };
      return toldSettings(reply, await settings.change(actingOf(request), given, ifMatch(request)));
    },
  );

  const keptBy = (silenceId: string): number =>
    notifications.deliveries().filter((one) => one.silenceId === silenceId).length;
  app.get('/notifications/silences', { config: { ...readers, query: ['limit', 'offset'] } }, async ({ query }) => {
    const reader = readQuery(query);
    const limit = reader.whole('limit', { least: 1, most: largestPage }) ?? usualPage;
    const offset = reader.whole('offset', { least: 0, most: 1_000_000 }) ?? 0;
    const found = silences.all().toSorted((a, b) => b.until - a.until || b.createdAt - a.createdAt);
    return {
      silences: found.slice(offset, offset + limit).map((one) => shownSilence(one, keptBy(one.silenceId), now())),
      next: found.length > offset + limit ? offset + limit : null,
    };
  });
  app.post<{ Body: GivenSilence }>(
    '/notifications/silences',
    { config: workers, schema: { body: silenceBody } },
    async (request, reply) =>
      reply.code(201).send(shownSilence(await silences.create(actingOf(request), request.body), 0, now())),
  );
  app.post<{ Params: { silenceId: string } }>(
    '/notifications/silences/:silenceId/end',
    { config: workers },
    async (request) => {
      const ended = await silences.end(actingOf(request), request.params.silenceId);
      return shownSilence(ended, keptBy(ended.silenceId), now());
    },
  );

  const told = (one: Delivery): Schemas['NotificationDelivery'] =>
    shownDelivery(
      one,
      channels.all().find(({ channelId }) => channelId === one.channelId),
    );
  const query = ['state', 'platformId', 'silenceId', 'limit', 'offset'];
  app.get('/notifications/deliveries', { config: { ...readers, query } }, async ({ query: asked }) => {
    const reader = readQuery(asked);
    const state = reader.oneOf('state', states);
    const platformId = reader.text('platformId');
    const silenceId = reader.text('silenceId');
    const limit = reader.whole('limit', { least: 1, most: largestPage }) ?? usualPage;
    const offset = reader.whole('offset', { least: 0, most: 1_000_000 }) ?? 0;
    const all = notifications.deliveries();
    const found = all
      .filter((one) => state === undefined || one.state === state)
      .filter((one) => platformId === undefined || one.platformId === platformId)
      .filter((one) => silenceId === undefined || one.silenceId === silenceId)
      .toSorted((a, b) => b.createdAt - a.createdAt);
    return {
      deliveries: found.slice(offset, offset + limit).map(told),
      next: found.length > offset + limit ? offset + limit : null,
      counts: Object.fromEntries(states.map((one) => [one, all.filter((other) => other.state === one).length])),
    };
  });
  app.post<{ Params: { deliveryId: string } }>(
    '/notifications/deliveries/:deliveryId/retry',
    { config: workers },
    async (request) => told(await notifications.retry(actingOf(request), request.params.deliveryId)),
  );
};
