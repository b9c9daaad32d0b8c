import type { EventPage } from './contract/eventPage.ts';

/** Where a page begins, and how long it is. */
export interface PagePlace {
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

interface FollowingPage {
  /** To follow a WHERE with something before it. */
  readonly condition: string;
  readonly limit: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly of: <Row extends { readonly receivedMilliseconds: string | number }, T>(
    rows: readonly Row[],
    shown: (row: Row) => T,
  ) => EventPage<T>;
}

/**
 * The SQL of a page in the order of `received_time`: from a moment on, without those of that moment that were given
 * already. Unlike an offset it costs the same for the thousandth page as for the first, and what comes later moves nothing.
 */
export const followingPage = ({ limit, after }: PagePlace): FollowingPage => {
  const [since = 0, skip = 0] = (after ?? '').split('-').map(Number);
  return {
    condition: after === undefined ? '' : 'AND received_time >= fromUnixTimestamp64Milli({since:Int64})',
    // One more than asked for says whether there are more.
    limit: 'LIMIT {take:UInt64} OFFSET {skip:UInt64}',
    parameters: { since, skip, take: limit + 1 },
    of: (rows, shown) => {
      const page = rows.slice(0, limit);
      const moment = Number(page.at(-1)?.receivedMilliseconds);
      const given = page.filter(({ receivedMilliseconds }) => Number(receivedMilliseconds) === moment).length;
      return {
        records: page.map(shown),
        next: rows.length > limit ? `${moment}-${given + (moment === since ? skip : 0)}` : null,
      };
    },
  };
};
