import type { NotedChange } from '../../store/contract/operationalStore.ts';
import type { Delivery } from '../contract/delivery.ts';

/** So many that are over are kept. */
const mostEnded = 5_000;

/** Which of those that are over are let go, so that the outbox does not grow for ever: the oldest, those that arrived before those that did not. */
export const overdueRemovals = (deliveries: readonly Delivery[], most = mostEnded): readonly NotedChange[] => {
  const ended = deliveries.filter(({ state }) => state !== 'waiting');
  if (ended.length <= most) return [];
  const rank = ({ state }: Delivery): number => (state === 'delivered' ? 0 : state === 'undelivered' ? 2 : 1);
  return ended
    .toSorted((a, b) => rank(a) - rank(b) || (a.endedAt ?? 0) - (b.endedAt ?? 0))
    .slice(0, ended.length - most)
    .map(({ deliveryId }) => ({ type: 'delivery-removed', deliveryId }));
};
