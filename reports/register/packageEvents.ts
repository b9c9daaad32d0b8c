import type { LogLine } from './logLine.ts';

type PackageEvent = Extract<LogLine, { readonly sha256: string }>;

/** The entries of a log that stand for a package of the site: certificates, and surveillance with its record. */
export const packageEvents = (lines: readonly LogLine[]): readonly PackageEvent[] =>
  lines.filter((line): line is PackageEvent => 'sha256' in line);
