/** Where the alerts of a platform stand (7.3.5). */
export interface AlertStanding {
  /** Waiting to be mended. */
  readonly open: number;
  /** Open for longer than the profile gives. */
  readonly overdue: number;
  /** Said to be mended, not yet extracted and verified again. */
  readonly rectified: number;
  /** Closed now, because the violation is gone. */
  readonly closed: number;
  /** Said to be mended, but the violation is still there. */
  readonly reopened: number;
}
