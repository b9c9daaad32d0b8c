import { createHash } from 'node:crypto';
import { canonicalJson } from '../../spec/canonicalJson.ts';
import type { LogLine } from './logLine.ts';

/** What a line holds of the one before; the first line holds zeros. */
export const logHash = (line: Omit<LogLine, 'hash'>): string =>
  createHash('sha256').update(canonicalJson(line)).digest('hex');
