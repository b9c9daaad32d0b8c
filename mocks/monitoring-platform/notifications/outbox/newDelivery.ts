import { randomUUID } from 'node:crypto';
import type { Delivery } from '../contract/delivery.ts';

/** A notice that is to be told by a channel; not tried yet. */
export const newDelivery = (
  { channelId, platformId, notice, to }: Pick<Delivery, 'channelId' | 'platformId' | 'notice' | 'to'>,
  now: number,
): Delivery => ({
  deliveryId: randomUUID(),
  channelId,
  platformId,
  notice,
  to,
  state: 'waiting',
  attempts: 0,
  createdAt: now,
  dueAt: now,
  endedAt: null,
  problem: null,
  silenceId: null,
});
