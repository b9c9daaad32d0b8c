import type { KeepingDependencies } from '../../monitoringParts.ts';
import { createTurn } from '../../store/createTurn.ts';
import type { Message } from '../channels/channelSender.ts';
import { sendMessage } from '../channels/sendMessage.ts';
import type { SendOutcome } from '../channels/sendOutcome.ts';
import { usualSettings } from '../configuring/usualSettings.ts';
import type { Delivery } from '../contract/delivery.ts';
import type { NotificationChannel } from '../contract/notificationChannel.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import { silenceFor } from '../silences/silenceFor.ts';
import { writeNotice } from '../text/writeNotice.ts';
import { afterAttempt } from './afterAttempt.ts';
import { createPacing } from './createPacing.ts';

/** Brings out what the store has waiting. */
export interface Outbox {
  /** When the next is to be tried, epoch milliseconds; undefined: nothing waits. */
  readonly nextDueAt: () => number | undefined;
  /** Tries whatever is due, the channels beside each other. Rejects with the first thing that went wrong with us, once all channels are done. */
  readonly deliverDue: (signal?: AbortSignal) => Promise<void>;
  /** Tries one now, due or not; what it is then. */
  readonly deliver: (deliveryId: string) => Promise<Delivery | undefined>;
}

export interface OutboxOptions {
  /** An attempt is given up after so long; default 20 s. */
  readonly deadlineMs?: number;
}

type Turn = ReturnType<typeof createTurn>;

/** All attempts are made within a day: what is due later was reckoned while the clock was ahead. */
const longestMs = 86_400_000;

export const createOutbox = (
  { store, clock }: Pick<KeepingDependencies, 'store' | 'clock'>,
  outgoing: Outgoing,
  { deadlineMs = 20_000 }: OutboxOptions = {},
): Outbox => {
  const pacing = createPacing();
  const turns = new Map<string, Turn>();
  /** What a receiver answered that could not be kept: it is kept first of all, and not sent again. */
  const answered = new Map<string, SendOutcome>();
  const turnOf = (channelId: string): Turn => {
    const turn = turns.get(channelId) ?? createTurn();
    turns.set(channelId, turn);
    return turn;
  };
  const waiting = (): readonly Delivery[] => store.deliveries().filter(({ state }) => state === 'waiting');
  const reckoned = (at: number): number => (at - clock.now() > longestMs ? 0 : at);
  const dueAt = ({ channelId, dueAt: at }: Delivery): number =>
    Math.max(reckoned(at), reckoned(pacing.notBefore(channelId)));

  const send = async (
    delivery: Delivery,
    { settings, language }: NotificationChannel,
    ended: AbortSignal | undefined,
  ): Promise<SendOutcome> => {
    const { portalOrigin, digestLanguage } = store.notificationSettings() ?? usualSettings;
    const { deliveryId, createdAt, notice, to } = delivery;
    const chosen = notice.type === 'digest' ? digestLanguage : language;
    const message: Message = {
      deliveryId,
      createdAt,
      language: chosen,
      notice,
      text: writeNotice(notice, chosen, portalOrigin),
      to: to ?? [],
    };
    const signal = AbortSignal.any([AbortSignal.timeout(deadlineMs), ...(ended === undefined ? [] : [ended])]);
    return sendMessage(settings, message, { outgoing, now: clock.now, signal });
  };
  const attempt = async (deliveryId: string, ended?: AbortSignal): Promise<void> => {
    const before = store.delivery(deliveryId);
    if (before?.state !== 'waiting') return;
    const keep = (delivery: Delivery): Promise<void> => store.note({ type: 'delivery', delivery });
    const channel = store.notificationChannel(before.channelId);
    if (channel === undefined || channel.disabled)
      return keep({
        ...before,
        state: 'dropped',
        endedAt: clock.now(),
        problem: { code: 'channel-gone', detail: '' },
      });
    const silence =
      before.platformId === null
        ? undefined
        : silenceFor(store.silences(), before.platformId, before.channelId, clock.now());
    if (silence !== undefined)
      return keep({ ...before, state: 'silenced', endedAt: clock.now(), silenceId: silence.silenceId });
    const outcome = answered.get(deliveryId) ?? (await send(before, channel, ended));
    // We are the ones who broke it off: it was no attempt.
    if (!outcome.sent && ended?.aborted === true) return;
    const now = clock.now();
    if (outcome.sent) pacing.sent(channel.channelId, channel.settings.type, now);
    else pacing.failed(channel.channelId, now);
    answered.set(deliveryId, outcome);
    await keep(afterAttempt(before, outcome, now));
    answered.delete(deliveryId);
  };
  return {
    nextDueAt: () =>
      waiting().reduce<number | undefined>((least, one) => Math.min(least ?? dueAt(one), dueAt(one)), undefined),
    deliverDue: async (signal) => {
      const channels = new Set(waiting().map(({ channelId }) => channelId));
      const results = await Promise.allSettled(
        [...channels].map((channelId) =>
          turnOf(channelId)(async () => {
            const due = waiting()
              .filter((one) => one.channelId === channelId)
              .toSorted((a, b) => a.dueAt - b.dueAt);
            for (const one of due) {
              if (signal?.aborted === true || dueAt(one) > clock.now()) return;
              await attempt(one.deliveryId, signal);
            }
          }),
        ),
      );
      for (const one of results) if (one.status === 'rejected') throw one.reason;
    },
    deliver: (deliveryId) =>
      turnOf(store.delivery(deliveryId)?.channelId ?? '')(async () => {
        await attempt(deliveryId);
        return store.delivery(deliveryId);
      }),
  };
};
