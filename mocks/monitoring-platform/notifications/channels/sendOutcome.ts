import type { DeliveryProblem } from '../contract/delivery.ts';

/** What became of one attempt; `left`: recipients of a mail who were refused while others have it. */
export type SendOutcome =
  | { readonly sent: true; readonly left: readonly string[] }
  | { readonly sent: false; readonly problem: DeliveryProblem };
