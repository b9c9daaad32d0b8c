import { isoTime } from '../../../spec/isoTime.ts';
import type { Actor } from '../accounts/contract/actor.ts';
import { auditNote } from '../audit/auditNote.ts';
import type { AuditOrigin } from '../audit/contract/auditOrigin.ts';
import type { Observed } from '../exceptions/contract/observed.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { NotedChange } from '../store/contract/operationalStore.ts';
import { createTurn } from '../store/createTurn.ts';
import { createChannels } from './configuring/createChannels.ts';
import type { Channels } from './configuring/createChannels.ts';
import { createSettings } from './configuring/createSettings.ts';
import type { Settings } from './configuring/createSettings.ts';
import type { Delivery } from './contract/delivery.ts';
import type { Notice } from './contract/notice.ts';
import { digestIsDue } from './digest/digestIsDue.ts';
import { readDigest } from './digest/readDigest.ts';
import { responsibleUnits } from './digest/responsibleUnits.ts';
import { saysSomething } from './digest/saysSomething.ts';
import { noticedException } from './noticedException.ts';
import { NotificationError } from './notificationError.ts';
import { createOutbox } from './outbox/createOutbox.ts';
import type { Outbox, OutboxOptions } from './outbox/createOutbox.ts';
import { newDelivery } from './outbox/newDelivery.ts';
import { overdueRemovals } from './outbox/overdueRemovals.ts';
import { createOutgoing } from './outgoing/createOutgoing.ts';
import type { OutgoingOptions } from './outgoing/createOutgoing.ts';
import { createSilences } from './silences/createSilences.ts';
import type { Silences } from './silences/createSilences.ts';
import { silenceFor } from './silences/silenceFor.ts';

export interface NotificationOptions extends OutgoingOptions, OutboxOptions {}

type Acting = AuditOrigin & { readonly actor: Actor };

/** Who is told what is wrong, and when (8.4, 7.3.5). */
export interface Notifications extends Pick<Outbox, 'nextDueAt' | 'deliverDue'> {
  readonly channels: Channels;
  readonly silences: Silences;
  readonly settings: Settings;
  readonly deliveries: () => readonly Delivery[];
  /** What is to be kept together with a look at a platform: one delivery for each channel that is to tell of it. */
  readonly following: (observed: Observed) => readonly NotedChange[];
  /** Somebody has something waiting. */
  readonly queued: () => void;
  /** Calls `listener` whenever something new waits; returns how to stop that. */
  readonly onQueued: (listener: () => void) => () => void;
  /** Makes today's digests, if it is time; each day once. */
  readonly makeDigests: () => Promise<void>;
  /** Sends a test at once, and tells what became of it. @throws NotificationError */
  readonly test: (acting: Acting, channelId: string) => Promise<Delivery>;
  /** Tries again one that was given up. @throws NotificationError */
  readonly retry: (acting: Acting, deliveryId: string) => Promise<Delivery>;
  readonly close: () => Promise<void>;
}

export const createNotifications = (
  deps: Pick<KeepingDependencies, 'store' | 'clock'>,
  options: NotificationOptions = {},
): Notifications => {
  const { store, clock } = deps;
  const outgoing = createOutgoing(options);
  const outbox = createOutbox(deps, outgoing, options);
  const channels = createChannels(deps, outgoing);
  const settings = createSettings(deps);
  const silences = createSilences(deps);
  const listeners = new Set<() => void>();
  const inTurn = createTurn();
  const queued = (): void => {
    for (const listener of listeners) listener();
  };
  const kept = (deliveries: readonly Delivery[]): readonly NotedChange[] => [
    ...deliveries.map((delivery) => ({ type: 'delivery' as const, delivery })),
    ...(deliveries.length === 0 ? [] : overdueRemovals(store.deliveries())),
  ];

  const following = ({ platformId, opened, recovered, now }: Observed): readonly NotedChange[] => {
    if (opened.length + recovered.length === 0) return [];
    const platformName = store.platforms().find((one) => one.platformId === platformId)?.name ?? platformId;
    const told = { opened: opened.map(noticedException), recovered: recovered.map(noticedException) };
    const deliveries = store.notificationChannels().flatMap((channel): readonly Delivery[] => {
      const { channelId, disabled, platformIds, recoveries, settings: way } = channel;
      if (disabled || (platformIds.length > 0 && !platformIds.includes(platformId))) return [];
      if (way.type === 'mail' && way.to.length === 0) return [];
      const notice: Notice = {
        type: 'exceptions',
        platformId,
        platformName,
        opened: told.opened,
        recovered: recoveries ? told.recovered : [],
      };
      if (notice.opened.length + notice.recovered.length === 0) return [];
      const delivery = newDelivery({ channelId, platformId, notice, to: way.type === 'mail' ? way.to : null }, now);
      const silence = silenceFor(store.silences(), platformId, channelId, now);
      return [
        silence === undefined
          ? delivery
          : { ...delivery, state: 'silenced', endedAt: now, silenceId: silence.silenceId },
      ];
    });
    return kept(deliveries);
  };

  const makeDigests = (): Promise<void> =>
    inTurn(async () => {
      const now = clock.now();
      const before = settings.get();
      const channel = store.notificationChannel(before.digestChannelId ?? '');
      if (!digestIsDue(before, now) || channel === undefined || channel.disabled) return;
      const deliveries: Delivery[] = [];
      for (const unit of responsibleUnits(store.applications())) {
        if (unit.to.length === 0) continue;
        const digest = await readDigest(deps, unit);
        if (before.digestWhenEmpty || saysSomething(digest))
          deliveries.push(
            newDelivery(
              { channelId: channel.channelId, platformId: null, notice: { type: 'digest', digest }, to: unit.to },
              now,
            ),
          );
      }
      // What an administrator changed meanwhile stays; that today's are made is kept with them.
      const after = { ...settings.get(), digestDay: isoTime(now).slice(0, 10) };
      await store.note({ type: 'notification-settings', settings: after }, ...kept(deliveries));
      queued();
    });

  const usable = (channelId: string) => {
    const channel = store.notificationChannel(channelId);
    if (channel === undefined || channel.disabled) throw new NotificationError('channel-disabled');
    return channel;
  };
  /** Kept first, then tried while somebody waits for it. */
  const deliverNow = async (delivery: Delivery, line: NotedChange): Promise<Delivery> => {
    await store.note(...kept([delivery]), line);
    return (await outbox.deliver(delivery.deliveryId)) ?? delivery;
  };
  const get = (deliveryId: string): Delivery => {
    const found = store.delivery(deliveryId);
    if (found === undefined) throw new NotificationError('delivery-unknown');
    return found;
  };
  return {
    channels,
    silences,
    settings,
    deliveries: store.deliveries,
    following,
    queued,
    onQueued: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    makeDigests,
    nextDueAt: outbox.nextDueAt,
    deliverDue: outbox.deliverDue,
    test: async (acting, channelId) => {
      channels.get(channelId);
      const { settings: way } = usable(channelId);
      // A channel of digests alone sends its test to its own sender.
      const to = way.type !== 'mail' ? null : way.to.length === 0 ? [way.from] : way.to;
      const notice = { type: 'test', by: acting.actor.name } as const;
      const delivery = newDelivery({ channelId, platformId: null, notice, to }, clock.now());
      return deliverNow(
        delivery,
        auditNote(clock, acting, 'notification-channel.test', `notification-channel:${channelId}`, {}),
      );
    },
    retry: async (acting, deliveryId) => {
      const before = get(deliveryId);
      if (before.state !== 'undelivered' && before.state !== 'dropped')
        throw new NotificationError('delivery-not-undelivered');
      usable(before.channelId);
      // Attempts count anew: what was wrong may have been mended.
      const delivery = { ...before, state: 'waiting', attempts: 0, dueAt: clock.now(), endedAt: null } as const;
      const told = await deliverNow(
        delivery,
        auditNote(clock, acting, 'notification.retry', `notification:${deliveryId}`, {}),
      );
      queued();
      return told;
    },
    close: outgoing.close,
  };
};
