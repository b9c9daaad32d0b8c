export interface SegmentLogOptions {
  /** Where segments are kept; asked for with the first one. */
  readonly directory: () => Promise<string>;
  /** Of the segments' names; nobody else's. */
  readonly prefix: string;
  /** Whether a group is synchronised to the disk before it counts as appended. */
  readonly durable: boolean;
  /** Lands a segment whole, durably, and once only for its name. `torn`: its last row may be half a row. */
  readonly land: (path: string, name: string, torn: boolean) => Promise<void>;
  /** A segment of this size is landed at once. Default 16 MiB. */
  readonly segmentBytes?: number;
  /** More than this is not taken before some of it has landed. Default 256 MiB. */
  readonly mostBytes?: number;
  /** Milliseconds after which whatever there is lands. Default 2000. */
  readonly landAfter?: number;
}
