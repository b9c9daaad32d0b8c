import type { StatusException } from '../exceptions/contract/statusException.ts';

export interface BrokenTime {
  /** Epoch milliseconds. */
  readonly from: number;
  /** Null: still. */
  readonly to: number | null;
}

/** When an exception was there: from being found, or found again, or opened again, until it was gone or closed. */
export const brokenTimes = ({ history }: Pick<StatusException, 'history'>): readonly BrokenTime[] => {
  const times: BrokenTime[] = [];
  let from: number | undefined;
  for (const { action, at } of history) {
    if (action === 'opened' || action === 'recurred' || action === 'reopen') from ??= at;
    if ((action === 'recovered' || action === 'close') && from !== undefined) {
      times.push({ from, to: at });
      from = undefined;
    }
  }
  return from === undefined ? times : [...times, { from, to: null }];
};
