import type { Channel } from '../../spec/channel.ts';
import type { Clause } from '../../spec/clause.ts';
import type { Language, Localized } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Assumption } from '../../spec/profiles/profile.ts';
import type { CoverageRow } from '../../suites/engine/evidence/coverageRow.ts';
import type { GateResult } from '../../suites/engine/verdict/gate.ts';
import type { LevelResults } from '../../suites/engine/verdict/levelResult.ts';
import type { MissingSupply } from '../../suites/engine/verdict/missingSupply.ts';
import type { Together } from '../../suites/engine/verdict/together.ts';
import type { RecordedFinding } from '../../suites/engine/verdict/recordedFinding.ts';
import type {
  CarriedResult,
  CheckResult,
  ContinuedRun,
  IndicatorResult,
  PagePicture,
  QuantityResult,
  RequirementResult,
  RunHeader,
} from '../../suites/engine/evidence/runRecord.ts';
import type { RunVerdict, Verdict } from '../../suites/engine/verdict/verdict.ts';

/**
 * One run as `report.json` holds it (design, section 4; `spec/report/report.schema.json`): all that any rendering needs,
 * in an order that does not depend on how the run was scheduled. Times are ISO 8601 in UTC, durations milliseconds.
 */
export interface Report {
  readonly schemaVersion: 2;
  readonly verdict: RunVerdict;
  /** Why the verdict is not simply that of the checks; `cut-off`: the run record has no footer. */
  readonly reason: string | null;
  readonly detail?: Localized;
  /** The language the run was asked for; a rendering may offer both. */
  readonly language: Language;
  readonly run: ReportedRun;
  readonly target: RunHeader['target'];
  readonly profile: ReportedProfile;
  /** What the run says of each level of conformance: the truth, whatever the gate. */
  readonly levels: LevelResults;
  /** What the pipeline asked for, and whether it got it; decides the exit code. */
  readonly gate: GateResult;
  /** What would let more be examined, most valuable first. */
  readonly missing: readonly MissingSupply[];
  /** What the candidate declared of itself. */
  readonly declaration: RunHeader['declaration'];
  readonly summary: ReportSummary;
  /** Of a run that examined again only what had not passed: the run it continues, and how things stand together with it. */
  readonly continues?: ReportedContinuation;
  readonly checks: readonly ReportedCheck[];
  readonly requirements: readonly ReportedRequirement[];
  readonly indicators: readonly ReportedIndicator[];
  /** What the text of chapter 6 asks for beside the 54. */
  readonly quantities: readonly ReportedQuantity[];
  /** Tables 1–7 row by row, and the ways each was obtained by; empty: the run did not judge it. */
  readonly coverage: readonly ReportedCoverage[];
  /** Pages with findings, where a browser that can draw visited them. */
  readonly pictures?: readonly ReportedPicture[];
  /** The clauses that the checks and requirements cite, and those they stand in, in the order of the draft. */
  readonly clauses: readonly Clause[];
}

/** No verdict: what is carried over was found at another time, and not looked at again. */
export interface ReportedContinuation {
  readonly run: ContinuedRun;
  readonly carried: readonly ReportedCarried[];
  /** Absent: the run was cut off before it was known. */
  readonly together?: Together;
}

/** A check that was not examined again: what the run `runId` found, which began it at `startedAt`. */
export type ReportedCarried = Omit<CarriedResult, 'type'>;

/** A page with findings as a new visitor saw it after the checks had ended. */
export type ReportedPicture = Omit<PagePicture, 'type'>;

export interface ReportedRun {
  readonly id: string;
  readonly startedAt: string;
  /** `null`: cut off. */
  readonly endedAt: string | null;
  readonly durationMs: number | null;
  readonly heyan: { readonly version: string };
  readonly environment: RunHeader['environment'];
  readonly browser: RunHeader['browser'];
  readonly seed: number;
  /** What `--only` asked for; empty: everything. */
  readonly selection: readonly string[];
  /** What else the command line said that a repetition needs; passwords in addresses are replaced. */
  readonly flags: readonly string[];
  /** What somebody should know before the results. */
  readonly notes?: readonly Localized[];
}

export interface ReportedProfile {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly title?: Localized;
  /** Values of the profile with their reasons; empty when the profile itself was not at hand. */
  readonly assumptions: readonly Assumption[];
}

/** Checks per verdict, requirements that bind the candidate per verdict, and how much of what applies was really exercised. */
export type ReportSummary = Readonly<Record<Verdict, number>> & {
  readonly requirements: Readonly<Record<Verdict, number>>;
  /** Requirements that bind others, another kind of platform, or nobody: they are in none of the counts. */
  readonly unbound: number;
  /** 0 … 1; `null` when the run was cut off before it was known. */
  readonly testableShare: number | null;
};

export type ReportedCheck = Omit<CheckResult, 'type' | 'findings'> & { readonly findings: readonly ReportedFinding[] };

/** `curl`: the HTTP requests it rests on, each as a command that sends it again; credentials stand as `[redacted]`. */
export type ReportedFinding = RecordedFinding & { readonly curl?: readonly string[] };

export type ReportedRequirement = Omit<RequirementResult, 'type'>;

export type ReportedCoverage = Omit<CoverageRow, 'type'>;

/** What the draft leaves open in an indicator or quantity. */
export interface ReadingsReported {
  /** Keys of `indicators` in the profile that decide what the draft leaves open here. */
  readonly decidedBy?: readonly string[];
  /** Where the draft allows several readings: all of them; `value` is what was chosen. */
  readonly readings?: readonly {
    readonly id: string;
    readonly name: Localized;
    readonly value: number | null;
    readonly chosen: boolean;
    /** Absent: that of the indicator. */ readonly unit?: Localized;
  }[];
}

/** `value` is `null` when absent, and `reason` says why. */
export interface ReportedIndicator extends ReadingsReported {
  readonly id: string;
  readonly table: number;
  readonly row: number;
  readonly name: Localized;
  readonly unit: Localized;
  readonly channel: Channel | null;
  readonly platform: PlatformKind;
  readonly platformId: string;
  readonly from: string;
  readonly to: string;
  readonly status: IndicatorResult['status'];
  readonly value: number | null;
  readonly reason: string | null;
  /** The reason for a person. */
  readonly detail?: Localized;
  /** What makes the value doubtful. */
  readonly notes?: readonly Localized[];
  /** Whether what was made to happen equals what was computed. */
  readonly closedLoop?: NonNullable<IndicatorResult['closedLoop']>;
  readonly breakdown: IndicatorResult['breakdown'];
}

/** `value` is `null` when absent, and `reason` says why. */
export interface ReportedQuantity extends ReadingsReported {
  readonly id: string;
  readonly clause: string;
  readonly name: Localized;
  readonly unit: Localized;
  readonly definition?: Localized;
  readonly platform: PlatformKind;
  readonly from: string;
  readonly to: string;
  readonly status: QuantityResult['status'];
  readonly value: number | null;
  readonly reason: string | null;
  /** The reason for a person. */
  readonly detail?: Localized;
  readonly notes?: readonly Localized[];
  readonly breakdown: QuantityResult['breakdown'];
}
