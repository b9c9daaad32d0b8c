import canonicalize from 'canonicalize';
import { isWellFormed } from './isWellFormed.ts';

/** Half of a surrogate pair, for which RFC 8785 has no form, as the six letters of its escape. */
const withoutHalves = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/\\\\|\\(?=ud[89a-f])/g, (found) => (found === '\\' ? '\\\\' : found)));

/** Canonical JSON (RFC 8785) of what came of JSON, so that equal values have equal bytes everywhere. */
export const canonicalJson = (value: unknown): string =>
  canonicalize(isWellFormed(value) ? value : withoutHalves(value)) ?? 'null';
