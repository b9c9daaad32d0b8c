import type { ExitCode } from '../../console/exitCode.ts';

/** What a verifier says of what it was given. */
export interface Said {
  readonly code: ExitCode;
  /** For people, a line each. */
  readonly lines: readonly string[];
  /** For programs. */
  readonly json: unknown;
}
