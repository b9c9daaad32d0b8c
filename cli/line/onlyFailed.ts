/** From which report a run takes what had not passed. */
export interface OnlyFailed {
  /** Absolute path of a `report.json`, or of the directory of one (of several kinds: of theirs); absent: where this run writes its own. */
  readonly path?: string;
  /** Asked for on the command line: without a report there is nothing to do. Otherwise everything is examined then. */
  readonly asked: boolean;
}
