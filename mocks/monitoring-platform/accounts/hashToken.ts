import { createHash } from 'node:crypto';

/** SHA-256 in hex: for what is random enough that nobody can try it out, such as tokens. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
