import type { Report } from './report.ts';

/** A report as it is read again: one written before there were levels (schemaVersion 1) says nothing of them, nor of what is missing. */
export type PastReport = Omit<Report, 'schemaVersion' | 'levels' | 'missing'> & {
  readonly schemaVersion: 1 | 2;
  /** `null`: it judged by other rules. */
  readonly levels: Report['levels'] | null;
  readonly missing: Report['missing'] | null;
};
