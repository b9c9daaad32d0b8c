import { compareText } from '../report/compareText.ts';
import { gravityOf } from './gravityOf.ts';
import { outcomeName } from './outcomeName.ts';
import type { BatchState, BatchTarget, TargetSummary } from './batchState.ts';

/** Against the batch before that has a report of it: `new`: there is none; `unknown`: there is none now. */
export type Trend = 'worse' | 'better' | 'same' | 'new' | 'unknown';

/** A target in an overview. */
export interface OverviewTarget extends BatchTarget {
  readonly trend: Trend;
  /** Requirements violated now and not before, and the other way round. */
  readonly newlyViolated: readonly string[];
  readonly mended: readonly string[];
  /** This batch last; `violated`: how many requirements of the full level. */
  readonly course: readonly {
    readonly batch: string;
    readonly startedAt: string;
    readonly violated: number | null;
    readonly exitCode: number | null;
  }[];
}

/** A batch with what became of its targets over the batches before, worst first: `overview.json`. */
export interface BatchOverview {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly heyan: string;
  readonly counts: Readonly<Record<'passed' | 'violated' | 'incomplete' | 'error' | 'failed' | 'pending', number>>;
  readonly trends: Readonly<Record<Trend, number>>;
  /** Earlier batches that were looked at. */
  readonly batches: number;
  readonly targets: readonly OverviewTarget[];
}

const summaryOf = ({ outcome }: BatchTarget): TargetSummary | undefined =>
  outcome.status === 'reported' ? outcome.summary : undefined;

const violatedOf = (summary: TargetSummary): readonly string[] => [
  ...new Set([...summary.levels.core.violated, ...summary.levels.full.violated]),
];

const held = ({ levels }: TargetSummary): number =>
  Number(levels.core.verdict === 'conformant') + Number(levels.full.verdict === 'conformant');

const trendOf = (now: TargetSummary | undefined, before: TargetSummary | undefined): Trend => {
  if (now === undefined) return 'unknown';
  if (before === undefined) return 'new';
  const [violated, was] = [violatedOf(now), violatedOf(before)];
  if (violated.some((id) => !was.includes(id)) || held(now) < held(before)) return 'worse';
  return was.some((id) => !violated.includes(id)) || held(now) > held(before) ? 'better' : 'same';
};

const overviewTarget = (target: BatchTarget, state: BatchState, earlier: readonly BatchState[]): OverviewTarget => {
  const past = earlier.flatMap((batch) => {
    const one = batch.targets.find(({ id, url }) => id === target.id && url === target.url);
    return one === undefined ? [] : [{ batch, one }];
  });
  const now = summaryOf(target);
  const before = past.map(({ one }) => summaryOf(one)).findLast((one) => one !== undefined);
  const [violated, was] = [now, before].map((one) => (one === undefined ? [] : violatedOf(one)));
  const compared = now !== undefined && before !== undefined;
  const point = (batch: BatchState, one: BatchTarget): OverviewTarget['course'][number] => {
    const summary = summaryOf(one);
    return {
      batch: batch.id,
      startedAt: batch.startedAt,
      violated: summary === undefined ? null : violatedOf(summary).length,
      exitCode: one.outcome.status === 'pending' ? null : one.outcome.exitCode,
    };
  };
  return {
    ...target,
    trend: trendOf(now, before),
    newlyViolated: compared ? (violated ?? []).filter((id) => was?.includes(id) !== true) : [],
    mended: compared ? (was ?? []).filter((id) => violated?.includes(id) !== true) : [],
    course: [...past.map(({ batch, one }) => point(batch, one)), point(state, target)],
  };
};

const rank = ({ outcome }: BatchTarget): number => (outcome.status === 'pending' ? 99 : gravityOf(outcome.exitCode));

const violatedCount = (target: BatchTarget): number => {
  const summary = summaryOf(target);
  return summary === undefined ? 0 : summary.levels.core.violated.length * 1_000 + violatedOf(summary).length;
};

/** The overview of a batch; `earlier`: those before it, oldest first. */
export const batchOverview = (state: BatchState, earlier: readonly BatchState[]): BatchOverview => {
  const targets = state.targets
    .map((target) => overviewTarget(target, state, earlier))
    .sort((a, b) => rank(a) - rank(b) || violatedCount(b) - violatedCount(a) || compareText(a.id, b.id));
  const count = (is: (target: OverviewTarget) => boolean): number => targets.filter(is).length;
  const outcome = (name: keyof BatchOverview['counts']) => count((one) => outcomeName(one) === name);
  const trend = (name: Trend) => count((one) => one.trend === name);
  return {
    schemaVersion: 1,
    id: state.id,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    heyan: state.heyan,
    counts: {
      passed: outcome('passed'),
      violated: outcome('violated'),
      incomplete: outcome('incomplete'),
      error: outcome('error'),
      failed: outcome('failed'),
      pending: outcome('pending'),
    },
    trends: {
      worse: trend('worse'),
      better: trend('better'),
      same: trend('same'),
      new: trend('new'),
      unknown: trend('unknown'),
    },
    batches: earlier.length,
    targets,
  };
};
