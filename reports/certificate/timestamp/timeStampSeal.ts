export const timeStampPayloadType = 'application/vnd.heyan.timestamp+json';

/**
 * A time stamp token as a package keeps it, countersigned by the keys of the package: a token has parts that its own signature does not cover, and one changed
 * bit shall be found by whoever cannot read tokens.
 */
export interface TimeStampSeal {
  readonly format: 'heyan-timestamp';
  readonly version: 1;
  /** SHA-256 of the envelope, hex. */
  readonly envelope: string;
  /** DER, base64. */
  readonly token: string;
}
