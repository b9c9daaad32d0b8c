import type { AuthorityCall, CatalogueEntry, Subscription } from '../../catalogue/catalogue.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { CollectionOutcome } from './collectionOutcome.ts';
import type { IssuedCredentials } from './issuedCredentials.ts';
import type { StoredAlert } from './storedAlert.ts';
import type { StoredCursor } from './storedCursor.ts';

/** One thing that becomes known; each but `removed` and `call` takes the place of what was known of the same thing. */
export type StoreChange =
  | { readonly type: 'platform'; readonly platform: RegisteredPlatform }
  /** With all that hangs on it; calls stay, they are a log. */
  | { readonly type: 'removed'; readonly platformId: string }
  | { readonly type: 'credentials'; readonly issued: IssuedCredentials }
  | { readonly type: 'entry'; readonly entry: CatalogueEntry }
  | { readonly type: 'subscription'; readonly subscription: Subscription }
  | { readonly type: 'call'; readonly call: AuthorityCall }
  | { readonly type: 'cursor'; readonly cursor: StoredCursor }
  | { readonly type: 'outcome'; readonly outcome: CollectionOutcome }
  | { readonly type: 'alert'; readonly alert: StoredAlert };
