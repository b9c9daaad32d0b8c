import type { StoreChange } from './contract/storeChange.ts';

/** The platform without which a change means nothing. */
export const aboutWhom = (change: StoreChange): string | undefined => {
  switch (change.type) {
    case 'credentials':
      return change.issued.platformId;
    case 'entry':
      return change.entry.platformId;
    case 'subscription':
      return change.subscription.platformId;
    case 'subscription-ended':
      return change.platformId;
    case 'cursor':
      return change.cursor.platformId;
    case 'outcome':
      return change.outcome.platformId;
    case 'exception':
      return change.exception.platformId;
    case 'status-span':
      return change.span.platformId;
    case 'alert':
      return change.alert.platformId;
    default:
      return undefined;
  }
};
