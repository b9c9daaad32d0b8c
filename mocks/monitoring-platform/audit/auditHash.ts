import { createHash } from 'node:crypto';

/** SHA-256, in lower-case hex, of the hash before, a line feed, and the text. */
export const auditHash = (previous: string, text: string): string =>
  createHash('sha256').update(`${previous}\n${text}`).digest('hex');
