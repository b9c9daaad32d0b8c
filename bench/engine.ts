import { runChecks } from '../suites/engine/running/runChecks.ts';
import { testCheck, testFinding, testRequirement } from '../suites/engine/running/testCheck.ts';
import { testContext } from '../suites/engine/running/testContext.ts';
import { judged } from '../suites/engine/verdict/outcome.ts';

const count = 20_000;

/** The engine alone: checks that do nothing, a tenth of them with a finding. Beside it the same promises without an engine. Budget: ≥ 2,000 checks/s. */
export const benchEngine = async (): Promise<readonly string[]> => {
  const work = async (at: number) => judged(at % 10 === 0 ? [testFinding()] : []);
  const checks = Array.from({ length: count }, (_, at) => testCheck({ id: `bench.c${at}`, run: () => work(at) }));

  const bareStart = performance.now();
  for (let at = 0; at < count; at += 1) await work(at);
  const bare = performance.now() - bareStart;

  const start = performance.now();
  let seen = 0;
  for await (const result of runChecks({
    checks,
    requirements: [testRequirement()],
    context: testContext(),
    waivers: [],
    today: '2026-11-23',
  }))
    if (result.verdict !== 'error') seen += 1;
  const engine = performance.now() - start;
  if (seen !== count) throw new Error(`Expected ${count} results, but got ${seen}.`);

  const perSecond = Math.round((count / engine) * 1000);
  return [
    `engine: ${perSecond.toLocaleString('en')} checks/s (budget ≥ 2,000); ${(engine / bare).toFixed(0)} × the bare promises; ${count} checks in ${engine.toFixed(0)} ms`,
  ];
};
