import type { Report, ReportedCheck, ReportedFinding, ReportedRequirement } from './report.ts';

/** `report.json` as it was before levels, gate and declaration (schemaVersion 1; `spec/report/report-v1.schema.json`). */
export type FirstReport = Omit<
  Report,
  | 'schemaVersion'
  | 'levels'
  | 'gate'
  | 'missing'
  | 'declaration'
  | 'coverage'
  | 'quantities'
  | 'run'
  | 'summary'
  | 'checks'
  | 'requirements'
> & {
  readonly schemaVersion: 1;
  readonly run: Omit<Report['run'], 'flags'> & { readonly strict: boolean; readonly flags?: readonly string[] };
  readonly summary: Omit<Report['summary'], 'unbound'>;
  readonly quantities?: Report['quantities'];
  readonly checks: readonly (Omit<ReportedCheck, 'basis' | 'findings'> & {
    readonly basis: 'text' | 'profile';
    readonly findings: readonly Omit<ReportedFinding, 'basis'>[];
  })[];
  readonly requirements: readonly (Omit<ReportedRequirement, 'level' | 'standing'> & { readonly mandatory: boolean })[];
};
