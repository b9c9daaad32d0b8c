import type { Clause } from '../../spec/clause.ts';
import type { Indicator } from '../../spec/indicators/indicator.ts';
import type { Language } from '../../spec/localized.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { CheckResult, RequirementResult, RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { levelResults } from '../../suites/engine/verdict/levelResults.ts';
import { missingSupplies } from '../../suites/engine/verdict/missingSupplies.ts';
import { cutOffText } from '../text/names/cutOffText.ts';
import { channelOrder } from './channelOrder.ts';
import { citedClauses } from './citedClauses.ts';
import { compareText } from './compareText.ts';
import { countVerdicts } from '../../suites/engine/verdict/countVerdicts.ts';
import type { Report, ReportedIndicator, ReportedProfile } from './report.ts';
import { reportedCheck } from './reportedCheck.ts';
import { reportedIndicator } from './reportedIndicator.ts';
import { reportedQuantity } from './reportedQuantity.ts';

/** What a record only refers to and a report spells out. */
export interface ReportSources {
  readonly language: Language;
  readonly indicators: readonly Indicator[];
  /** All clauses, in the order of the draft. */
  readonly clauses: readonly Clause[];
  /** The profile of the run; one with another hash than the record's is not used. */
  readonly profile?: Profile;
}

const byChannelAndId = (a: Pick<CheckResult, 'channel' | 'id'>, b: Pick<CheckResult, 'channel' | 'id'>): number =>
  channelOrder.indexOf(a.channel) - channelOrder.indexOf(b.channel) || compareText(a.id, b.id);

const byTableAndRow = (a: ReportedIndicator, b: ReportedIndicator): number =>
  a.table - b.table || a.row - b.row || compareText(a.platform, b.platform) || compareText(a.platformId, b.platformId);

const withoutType = <T extends { readonly type: string }>({ type: _type, ...rest }: T): Omit<T, 'type'> => rest;

const reportedProfile = (header: RunRecord['header'], profile: Profile | undefined): ReportedProfile => {
  const { id, version, hash } = header.profile;
  return profile?.hash === hash
    ? { id, version, hash, title: profile.title, assumptions: profile.assumptions }
    : { id, version, hash, assumptions: [] };
};

/** The report of a run; a record without footer gives `incomplete`, whatever it holds. Same record and sources, same report. */
export const toReport = (record: RunRecord, sources: ReportSources): Report => {
  const { header, footer } = record;
  const checks = record.checks.toSorted(byChannelAndId);
  const place = (clause: string): number => sources.clauses.findIndex((known) => known.id === clause);
  const byClauseAndId = (a: RequirementResult, b: RequirementResult): number =>
    place(a.clause) - place(b.clause) || compareText(a.clause, b.clause) || compareText(a.id, b.id);
  const requirements = record.requirements.toSorted(byClauseAndId);
  const binding = requirements.filter((requirement) => requirement.standing !== 'free');
  const known = new Map(sources.indicators.map((indicator) => [indicator.id, indicator]));
  const cited = [...checks.flatMap((check) => check.clauses), ...requirements.map((requirement) => requirement.clause)];
  return {
    schemaVersion: 2,
    verdict: footer?.verdict ?? 'incomplete',
    reason: footer === undefined ? 'cut-off' : footer.reason,
    ...(footer === undefined ? { detail: cutOffText } : footer.detail === undefined ? {} : { detail: footer.detail }),
    language: sources.language,
    run: {
      id: header.runId,
      startedAt: header.startedAt,
      endedAt: footer?.endedAt ?? null,
      durationMs: footer?.durationMs ?? null,
      heyan: header.heyan,
      environment: header.environment,
      browser: header.browser,
      seed: header.seed,
      selection: header.selection,
      flags: header.flags ?? [],
      ...(header.notes === undefined || header.notes.length === 0 ? {} : { notes: header.notes }),
    },
    target: header.target,
    profile: reportedProfile(header, sources.profile),
    levels: footer?.levels ?? levelResults(requirements, false),
    gate: footer?.gate ?? { name: header.gate, outcome: 'incomplete', waived: [] },
    missing: footer?.missing ?? missingSupplies(checks, requirements),
    declaration: header.declaration,
    summary: {
      ...(footer?.summary.checks ?? countVerdicts(checks)),
      requirements: footer?.summary.requirements ?? countVerdicts(binding),
      unbound: footer?.summary.unbound ?? requirements.length - binding.length,
      testableShare: footer?.summary.testableShare ?? null,
    },
    ...(header.continues !== undefined && {
      continues: {
        run: header.continues,
        carried: (record.carried ?? []).toSorted(byChannelAndId).map(withoutType),
        ...(footer?.together !== undefined && { together: footer.together }),
      },
    }),
    checks: checks.map(reportedCheck),
    requirements: requirements.map(withoutType),
    indicators: record.indicators.map((value) => reportedIndicator(value, known)).sort(byTableAndRow),
    quantities: record.quantities.map(reportedQuantity),
    coverage: record.coverage.map(withoutType).sort((a, b) => a.table - b.table || a.row - b.row),
    ...(record.pictures !== undefined && { pictures: record.pictures.map(withoutType) }),
    clauses: citedClauses(cited, sources.clauses),
  };
};
