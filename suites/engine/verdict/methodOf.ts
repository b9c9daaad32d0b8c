import type { Channel } from '../../../spec/channel.ts';
import type { CollectionMethod } from '../../../spec/collectionMethod.ts';

/** The collection method (5.2) that a channel belongs to; alerts travel through the front database. */
export const methodOf = (channel: Channel | 'indicators'): CollectionMethod | undefined => {
  switch (channel) {
    case 'beacon':
    case 'interface':
    case 'exchange':
      return channel;
    case 'alerts':
      return 'exchange';
    default:
      return undefined;
  }
};
