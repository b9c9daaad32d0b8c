import type { AuditLog } from '../../audit/contract/auditLog.ts';
import type { StatusSpan } from '../../history/contract/statusSpan.ts';
import type { StoreChange } from './storeChange.ts';
import type { StoredAlert } from './storedAlert.ts';

/** Where a store keeps what has to last. */
export interface StoreBackend {
  /** All or nothing; resolves when it is durable. */
  readonly commit: (changes: readonly StoreChange[]) => Promise<void>;
  readonly alerts: (platformId: string) => Promise<readonly StoredAlert[]>;
  /** HTML of a verification run. */
  readonly report: (runId: string) => Promise<string | undefined>;
  readonly statusSpans: (platformId: string, since: number) => Promise<readonly StatusSpan[]>;
  readonly audit: AuditLog;
  readonly close: () => Promise<void>;
}
