import type { Report } from '../report/report.ts';
import type { TargetSummary } from './batchState.ts';

/** What is kept of a report in a batch. */
export const targetSummary = ({ target, verdict, levels, gate, summary, run }: Report): TargetSummary => {
  const level = (name: 'core' | 'full'): TargetSummary['levels']['core'] => ({
    verdict: levels[name].verdict,
    held: levels[name].held.length,
    violated: levels[name].violated,
    open: levels[name].open.length,
  });
  return {
    name: target.name,
    kind: target.kind,
    platformId: target.platformId,
    url: target.url,
    verdict,
    levels: { core: level('core'), full: level('full') },
    gate: { name: gate.name, outcome: gate.outcome },
    testableShare: summary.testableShare,
    durationMs: run.durationMs,
    heyan: run.heyan.version,
  };
};
