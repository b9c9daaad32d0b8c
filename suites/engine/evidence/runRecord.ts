import type { Channel } from '../../../spec/channel.ts';
import type { CollectionMethod } from '../../../spec/collectionMethod.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { ExaminedKind, PlatformKind } from '../../../spec/platformKind.ts';
import type { Obligation, Party } from '../../../spec/requirements/requirement.ts';
import type { IndicatorValue } from '../../../mocks/monitoring-platform/indicators/contract/indicatorValue.ts';
import type { QuantityValue } from '../../../mocks/monitoring-platform/indicators/contract/quantityValue.ts';
import type { Capability } from '../running/capability.ts';
import type { Evidence } from './evidence.ts';
import type { Declaration } from '../../../spec/ics/declaration.ts';
import type { CoverageRow } from './coverageRow.ts';
import type { Attestation } from '../verdict/attestation.ts';
import type { Basis } from '../verdict/basis.ts';
import type { GateName, GateResult } from '../verdict/gate.ts';
import type { Level } from '../verdict/level.ts';
import type { LevelResults } from '../verdict/levelResult.ts';
import type { MissingSupply } from '../verdict/missingSupply.ts';
import type { RecordedFinding } from '../verdict/recordedFinding.ts';
import type { Supply } from '../verdict/supply.ts';
import type { Together } from '../verdict/together.ts';
import type { Waiver } from '../verdict/waiver.ts';
import type { RunVerdict, Verdict } from '../verdict/verdict.ts';

/**
 * A run is a stream of lines (NDJSON, `run.ndjson`): one header, then what it carries over from the run it continues, then checks in the
 * order they end, then requirements, then the coverage matrix, then indicators, then the quantities beside them, then pictures of pages with findings, then one footer. A stream without footer was cut off: it is incomplete, whatever it holds.
 * All times are ISO 8601 in UTC; all durations milliseconds. Evidence is already redacted.
 */
export type RunRecordLine =
  | RunHeader
  | CarriedResult
  | CheckResult
  | PagePicture
  | RequirementResult
  | CoverageRow
  | IndicatorResult
  | QuantityResult
  | RunFooter;

export interface RunHeader {
  readonly type: 'header';
  readonly schemaVersion: 2;
  readonly runId: string;
  readonly startedAt: string;
  readonly heyan: { readonly version: string };
  readonly target: {
    readonly url: string;
    readonly platformId: string;
    readonly kind: ExaminedKind;
    readonly name: string;
    /** SHA-256, hex, of what identifies the candidate (url, platformId, kind, addresses; never credentials): equal for two runs against the same candidate. */
    readonly fingerprint: string;
    /** `reference`: started by this run itself; `external`: named by `--target`. */
    readonly origin: 'reference' | 'external';
    /** Deliberate violations switched on; only for the reference access platform. */
    readonly faults: readonly string[];
    /** Collection methods the candidate says it chose (5.2); absent: it did not say. */
    readonly methods?: readonly CollectionMethod[];
    /** What probing found, and did not. */
    readonly capabilities: readonly Capability[];
  };
  readonly profile: { readonly id: string; readonly version: string; readonly hash: string };
  /** What `--only` asked for, in order; empty: everything. */
  readonly selection: readonly string[];
  /** Of a run that examines again only what had not passed: the run it continues. */
  readonly continues?: ContinuedRun;
  /** What the pipeline asked for. */
  readonly gate: GateName;
  /** What the candidate declared: the profile it adopted, and its own values and answers by path. */
  readonly declaration: Declaration;
  /** What somebody should know before the results: another profile than the run's, an attestation or a waiver that has ended. */
  readonly notes?: readonly Localized[];
  readonly seed: number;
  readonly browser: 'jsdom' | 'chromium';
  /** What else the command line said that a repetition needs, e.g. `--front-database=mysql`; passwords in addresses are replaced. */
  readonly flags?: readonly string[];
  readonly environment: { readonly node: string; readonly os: string };
}

/** One examined (or not examinable) check. */
export interface CheckResult {
  readonly type: 'check';
  readonly id: string;
  readonly verifies: readonly string[];
  /** Clauses of the requirements it verifies, without repetition, in order. */
  readonly clauses: readonly string[];
  readonly channel: Channel | 'indicators';
  /** For this candidate; a finding may rest on another. */
  readonly basis: Basis;
  readonly title: Localized;
  readonly verdict: Verdict;
  /** Machine-readable, kebab-case: why it is not simply passed or failed; `null` when there is nothing to add. */
  readonly reason: string | null;
  /** The reason for a person; with `waived` the waiver's own reason; with `error` what was thrown. */
  readonly detail?: Localized;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly findings: readonly RecordedFinding[];
  /** With `inconclusive`: what would let it be examined. */
  readonly supply?: readonly Supply[];
  /** With `waived`. */
  readonly waiver?: Waiver;
  readonly evidence: readonly Evidence[];
}

/** Another run, as this one refers to it. */
export interface ContinuedRun {
  readonly runId: string;
  readonly startedAt: string;
  /** `null`: cut off. */
  readonly endedAt: string | null;
}

/** A check that a continuing run did not examine again, as the run `runId` found it when it last was; its evidence stays there. */
export interface CarriedResult extends Omit<CheckResult, 'type' | 'durationMs' | 'evidence' | 'supply'> {
  readonly type: 'carried';
  readonly runId: string;
}

/** A page that findings name, as a new visitor saw it after the checks had ended; only a browser that draws makes one. */
export interface PagePicture {
  readonly type: 'picture';
  /** The page, as the findings name it. */
  readonly url: string;
  readonly at: string;
  /** Checks whose findings name it. */
  readonly checks: readonly string[];
  readonly mediaType: 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Base64. */
  readonly data: string;
}

/** What a requirement earned: the worst of what its checks say about it. */
export interface RequirementResult {
  readonly type: 'requirement';
  readonly id: string;
  readonly clause: string;
  readonly obligation: Obligation;
  readonly party: Party;
  readonly channel: Channel;
  readonly statement: Localized;
  readonly verdict: Verdict;
  /** `no-check` `not-selected` `not-this-kind` `not-this-party` `attestation-missing` `partly-exercised` `method-not-chosen` `undeclared` `not-supported` `declared-not-supported` or the reason of its worst check. */
  readonly reason: string | null;
  /** Ids of the checks of this run that verify it. */
  readonly checks: readonly string[];
  /** The lowest level of conformance that contains it; `null`: it binds nobody, or somebody else. */
  readonly level: Level | null;
  /** What it contributes to its level: `open`: applicable, and not or not wholly exercised; `free`: nothing. */
  readonly standing: 'held' | 'violated' | 'open' | 'free';
  /** Violated, and accepted for now: its gate opens, its verdict stays. */
  readonly waiver?: Waiver;
  /** With `attested`: who answers for it, with which document. */
  readonly attestation?: Attestation;
}

/** One of the 54 indicators, from what this run really collected; absent ones say why. */
export type IndicatorResult = IndicatorValue & {
  readonly type: 'indicator';
  readonly platform: PlatformKind;
  /** Whether what was made to happen equals what was computed: by which checks (or `sources`), and `null` where nothing was exercised. Absent for other kinds of platform. */
  readonly closedLoop?: { readonly by: readonly string[]; readonly agreed: boolean | null };
};

/** What the text of chapter 6 asks for beside the 54. */
export type QuantityResult = QuantityValue & { readonly type: 'quantity'; readonly platform: PlatformKind };

export interface RunFooter {
  readonly type: 'footer';
  readonly endedAt: string;
  readonly durationMs: number;
  /** Of the level that the gate asks for; with the gate `observed` that of `core`. */
  readonly verdict: RunVerdict;
  readonly levels: LevelResults;
  readonly gate: GateResult;
  /** What would let more be examined, most valuable first. */
  readonly missing: readonly MissingSupply[];
  readonly summary: RunSummary;
  /** Of a continuing run: with what it carried over. */
  readonly together?: Together;
  /** Why the verdict is not simply that of the checks: `interrupted`, `suite-error`, `continues`, `not-exercised`, `nothing-selected`; else `null`. */
  readonly reason: string | null;
  readonly detail?: Localized;
}

export interface RunSummary {
  /** Checks per verdict; every verdict has its key. */
  readonly checks: Readonly<Record<Verdict, number>>;
  /** Requirements that bind the candidate, per verdict; every verdict has its key. */
  readonly requirements: Readonly<Record<Verdict, number>>;
  /** Requirements that bind others, another kind of platform, or nobody. */
  readonly unbound: number;
  /** Exercised requirements / applicable requirements of the candidate, 0 … 1. */
  readonly testableShare: number;
}

/** A whole stream, collected. */
export interface RunRecord {
  readonly header: RunHeader;
  /** Absent: it continues no other. */
  readonly carried?: readonly CarriedResult[];
  readonly checks: readonly CheckResult[];
  /** Absent: none was made. */
  readonly pictures?: readonly PagePicture[];
  readonly requirements: readonly RequirementResult[];
  /** The coverage matrix of chapter 6; empty in a selective run. */
  readonly coverage: readonly CoverageRow[];
  readonly indicators: readonly IndicatorResult[];
  readonly quantities: readonly QuantityResult[];
  /** Absent: the stream was cut off. */
  readonly footer?: RunFooter;
}
