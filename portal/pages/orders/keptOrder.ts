import type { OrderDraft } from './orderOfApplication.ts';

const placeOf = (applicationId: string): string => `heyan.order.${applicationId}`;

/** Orders in this browser, by application: they outlive the tab, a lost network and the monitoring platform. */
export const keptOrder = {
  read: (applicationId: string): OrderDraft | undefined => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(placeOf(applicationId)) ?? 'null');
      return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as OrderDraft) : undefined;
    } catch {
      return undefined;
    }
  },
  /** Whether the browser kept it: it may be full, or told to keep nothing. */
  keep: (applicationId: string, draft: OrderDraft): boolean => {
    try {
      localStorage.setItem(placeOf(applicationId), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  },
};
