import type { Order } from '../../spec/certification/order.ts';
import type { Report } from '../report/report.ts';
import type { Equipment } from './report/equipment.ts';

/** What a certificate, or the record of a surveillance, would rest on. */
export interface CertificateAsked {
  readonly order: Order;
  readonly runs: readonly Report[];
  readonly equipment: Equipment;
  /** Calendar day. */
  readonly today: string;
  /** Requirements whose attestation has its document at hand, with the right hash. */
  readonly documented: ReadonlySet<string>;
}
