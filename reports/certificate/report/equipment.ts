/** What was examined with (仪器设备): stands in the report and in the manifest. */
export interface Equipment {
  readonly suite: {
    readonly version: string;
    /** SHA-256, hex, of all its own files. */
    readonly hash: string;
    /** `package`: compared with the list it was published with; `checkout`: a clean commit; `unknown` or `altered`: no certificate. */
    readonly origin: 'package' | 'checkout' | 'altered' | 'unknown';
    /** Commit, or what was found altered. */
    readonly detail: string;
  };
  /** Standard time less the machine's, as a time server said; `null`: none was asked. */
  readonly clock: {
    readonly server: string | null;
    readonly offsetMs: number | null;
    readonly uncertaintyMs: number | null;
  };
}
