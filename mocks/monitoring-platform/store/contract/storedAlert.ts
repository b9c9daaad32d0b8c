/** An alert sent to a platform (7.3.4) and where it stands, as the platform's alert table had it when it was last looked at. */
export interface StoredAlert {
  readonly platformId: string;
  readonly alertId: string;
  readonly tableName: string;
  readonly recordKey: string;
  readonly rule: string;
  readonly field: string | null;
  /** `missing`: the platform's table has no such row any more. */
  readonly status: 'open' | 'rectified' | 'closed' | 'missing';
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When this state was first seen, epoch milliseconds. */
  readonly seenAt: number;
}
