import type { FastifyInstance, FastifyReply } from 'fastify';
import type { components } from '../../../../spec/generated/monitoringPlatform.ts';
import { ifMatch } from '../../http/ifMatch.ts';
import type { ChannelInput } from '../configuring/channelInput.ts';
import { shownChannel } from '../configuring/shownChannel.ts';
import type { NotificationChannel } from '../contract/notificationChannel.ts';
import type { Notifications } from '../createNotifications.ts';
import { actingOf } from './actingOf.ts';
import { shownDelivery } from './shownDelivery.ts';

const text = (most: number, least = 0) => ({ type: 'string', minLength: least, maxLength: most }) as const;
const nullable = (most: number) => ({ type: ['string', 'null'], maxLength: most }) as const;
const addressed = {
  type: 'object',
  required: ['type'],
  properties: { type: { enum: ['webhook', 'dingtalk', 'wecom'] }, url: text(2_000), secret: text(200) },
} as const;
const mail = {
  type: 'object',
  required: ['type', 'host', 'port', 'security', 'from', 'to'],
  properties: {
    type: { const: 'mail' },
    host: text(253, 1),
    port: { type: 'integer', minimum: 1, maximum: 65_535 },
    security: { enum: ['tls', 'starttls', 'none'] },
    user: nullable(254),
    password: text(1_000),
    from: text(254, 1),
    to: { type: 'array', maxItems: 50, items: text(254, 1) },
  },
} as const;
const body = {
  type: 'object',
  required: ['name', 'language', 'settings'],
  properties: {
    name: { ...text(100, 1), pattern: '^[^\\p{Cc}\\p{Cs}]*\\S[^\\p{Cc}\\p{Cs}]*$' },
    language: { enum: ['zh-CN', 'en'] },
    disabled: { type: 'boolean' },
    platformIds: { type: 'array', maxItems: 1_000, uniqueItems: true, items: text(64, 1) },
    recoveries: { type: 'boolean' },
    settings: {
      type: 'object',
      required: ['type'],
      // Nothing is turned into something else by the kind it is not: one of them refuses by its type alone.
      anyOf: [mail, addressed],
    },
  },
} as const;

interface OfOne {
  readonly Params: { readonly channelId: string };
}

/** Channels over HTTP. Setting them up wants an administrator who has signed in: by a channel data leaves the house. */
export const channelRoutes = (app: FastifyInstance, { channels, test }: Notifications): void => {
  const readers = { audience: 'accounts', roles: ['reviewer', 'operator', 'administrator'] } as const;
  const config = { audience: 'accounts', roles: ['administrator'], sessionOnly: true } as const;
  const told = (reply: FastifyReply, channel: NotificationChannel): components['schemas']['NotificationChannel'] => {
    reply.header('etag', `"${channel.version}"`);
    return shownChannel(channel);
  };
  app.get('/notifications/channels', { config: readers }, async () => ({ channels: channels.all().map(shownChannel) }));
  app.post<{ Body: ChannelInput }>('/notifications/channels', { config, schema: { body } }, async (request, reply) =>
    reply.code(201).send(told(reply, await channels.create(actingOf(request), request.body))),
  );
  app.put<OfOne & { Body: ChannelInput }>(
    '/notifications/channels/:channelId',
    { config, schema: { body } },
    async (request, reply) =>
      told(reply, await channels.change(actingOf(request), request.params.channelId, request.body, ifMatch(request))),
  );
  app.delete<OfOne>('/notifications/channels/:channelId', { config }, async (request, reply) => {
    await channels.remove(actingOf(request), request.params.channelId);
    return reply.code(204).send();
  });
  app.post<OfOne>('/notifications/channels/:channelId/test', { config }, async (request) => {
    const { channelId } = request.params;
    return shownDelivery(
      await test(actingOf(request), channelId),
      channels.all().find((one) => one.channelId === channelId),
    );
  });
};
