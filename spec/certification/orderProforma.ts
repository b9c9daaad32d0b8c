import type { PlatformKind } from '../platformKind.ts';
import type { Order } from './order.ts';

/** An order to fill in: what is empty is asked for, what is known stands there. `today` is a calendar day. */
export const orderProforma = (kind: PlatformKind, today: string): Order => ({
  version: 1,
  number: '',
  level: 'full',
  client: { name: '', address: '', contact: '' },
  product: { name: '', version: '', vendor: '', kind, platformId: '', address: '' },
  sample: { number: '', receivedOn: today, condition: '' },
  environment: { location: '', description: '' },
  laboratory: { name: '', address: '', accreditation: '' },
  people: { examiner: '', reviewer: '', approver: '' },
  dates: { orderedOn: today, issuedOn: today, validUntil: '' },
  ics: null,
  attestations: [],
  deviations: [],
});
