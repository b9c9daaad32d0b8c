import type { CollectionChannel } from './collectionChannel.ts';

/** How far something has been read. */
export interface StoredCursor {
  readonly platformId: string;
  readonly channel: CollectionChannel;
  /** What is read, by its address and entity: another address begins anew. */
  readonly subject: string;
  /** Epoch milliseconds, or whatever the source itself counts by. */
  readonly value: number | string;
}
