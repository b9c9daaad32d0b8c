import type { ExaminedKind } from '../../spec/platformKind.ts';
import type { GateResult } from '../../suites/engine/verdict/gate.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { LevelResult } from '../../suites/engine/verdict/levelResult.ts';
import type { RunVerdict } from '../../suites/engine/verdict/verdict.ts';

/** What is kept of a report in a batch: enough for the overview and for the trend of later ones. */
export interface TargetSummary {
  readonly name: string;
  readonly kind: ExaminedKind;
  readonly platformId: string;
  readonly url: string;
  readonly verdict: RunVerdict;
  /** Ids of what is violated; of what is held and open how many. */
  readonly levels: Readonly<
    Record<
      Level,
      {
        readonly verdict: LevelResult['verdict'];
        readonly held: number;
        readonly violated: readonly string[];
        readonly open: number;
      }
    >
  >;
  readonly gate: Pick<GateResult, 'name' | 'outcome'>;
  readonly testableShare: number | null;
  readonly durationMs: number | null;
  readonly heyan: string;
}

/** What became of one target; `failed`: there is no report, so nothing is known of the platform. */
export type TargetOutcome =
  | { readonly status: 'pending' }
  | {
      readonly status: 'reported';
      readonly exitCode: number;
      readonly startedAt: string;
      readonly endedAt: string;
      readonly summary: TargetSummary;
    }
  | {
      readonly status: 'failed';
      readonly exitCode: number;
      readonly startedAt: string;
      readonly endedAt: string;
      /** What it said last, or how it ended. */
      readonly why: string;
    };

export interface BatchTarget {
  /** Of the target in its list; names its directory too. */
  readonly id: string;
  readonly url: string;
  readonly outcome: TargetOutcome;
}

/** One examination of a list of platforms, as far as it has come: `batch.json`. Times are ISO 8601 in UTC. */
export interface BatchState {
  readonly schemaVersion: 1;
  /** Names its directory; sorts by time. */
  readonly id: string;
  readonly startedAt: string;
  /** `null`: something is still to be done. */
  readonly endedAt: string | null;
  readonly heyan: string;
  /** SHA-256, hex, of the list, of what else the command line said and of the suite's version: only the same goes on with it. */
  readonly command: string;
  readonly targets: readonly BatchTarget[];
}
