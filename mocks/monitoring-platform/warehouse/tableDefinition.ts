/** A table of the warehouse, before it is put into words for one machine or for a cluster. */
export interface TableDefinition {
  readonly name: string;
  /** `name Type [DEFAULT …]`. */
  readonly columns: readonly string[];
  /** `name expression TYPE …`: what lets a query skip parts of the table. */
  readonly indexes?: readonly string[];
  /** MergeTree family engine with its arguments. */
  readonly engine: string;
  readonly orderBy: readonly string[];
  readonly partitionBy?: string;
  /** Rows are on the disk before an insert is acknowledged. */
  readonly durable: boolean;
  /** `name = value` of the engine, beside those that durability takes. */
  readonly settings?: readonly string[];
}
