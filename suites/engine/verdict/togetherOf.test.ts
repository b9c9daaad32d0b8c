import { describe, expect, it } from 'vitest';
import type { CarriedResult, CheckResult, RequirementResult } from '../evidence/runRecord.ts';
import { runFooter } from './runFooter.ts';
import { togetherOf } from './togetherOf.ts';

const result = (id: string): CheckResult => ({ id, verdict: 'passed', verifies: [id] }) as unknown as CheckResult;
const carried = (id: string): CarriedResult =>
  ({ ...result(id), type: 'carried', runId: 'before', findings: [] }) as unknown as CarriedResult;
const asked = ['again', 'before'];
/** Each requirement is held by the check of its name, and open without it. */
const judge = (results: readonly CheckResult[]): readonly RequirementResult[] =>
  asked.map((id) => {
    const held = results.some((one) => one.id === id);
    return {
      id,
      level: 'core',
      reason: null,
      verdict: held ? 'passed' : 'inconclusive',
      standing: held ? 'held' : 'open',
    } as unknown as RequirementResult;
  });
const run = { startedAt: 0, endedAt: 1, interrupted: false, gate: 'core' } as const;

describe('a run together with what it carries over', () => {
  const together = togetherOf({ results: [result('again')], carried: [carried('before')], judge });

  it('counts both, and shows what is held by now', () => {
    expect(together.checks.passed).toBe(2);
    expect(together.requirements.passed).toBe(2);
    expect(together.levels.core).toMatchObject({ held: asked, violated: [], open: [] });
  });

  it('is conformant at no level, though everything is held', () => {
    expect(together.levels.core.verdict).toBe('incomplete');
    expect(together.levels.full.verdict).toBe('incomplete');
  });

  it('keeps the run itself from it as well, whatever it saw', () => {
    const results = asked.map(result);
    const whole = runFooter(run, results, judge(results));
    expect([whole.levels.core.verdict, whole.verdict, whole.gate.outcome]).toEqual([
      'conformant',
      'conformant',
      'passed',
    ]);
    const continuing = runFooter({ ...run, together }, results, judge(results));
    expect([continuing.levels.core.verdict, continuing.verdict, continuing.reason]).toEqual([
      'incomplete',
      'incomplete',
      'continues',
    ]);
    expect(continuing.together).toBe(together);
  });

  it('leaves violated what is violated', () => {
    const broken = (results: readonly CheckResult[]): readonly RequirementResult[] =>
      judge(results).map((one) => ({ ...one, standing: 'violated', verdict: 'failed' }));
    const results = [result('again')];
    const both = togetherOf({ results, carried: [carried('before')], judge: broken });
    expect(both.levels.core).toMatchObject({ verdict: 'nonconformant', violated: asked });
    expect(runFooter({ ...run, together: both }, results, broken(results))).toMatchObject({
      verdict: 'nonconformant',
      reason: null,
    });
  });
});
