import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON of a value, UTF-8. */
export const canonicalBytes = (value: unknown): Uint8Array =>
  new Uint8Array(Buffer.from(canonicalize(value) ?? 'null'));
