import { canonicalJson } from '../../spec/canonicalJson.ts';
import type { LogLine } from './logLine.ts';

/** The log as a file: canonical JSON, a line each. */
export const writeLog = (lines: readonly LogLine[]): string => lines.map((line) => `${canonicalJson(line)}\n`).join('');
