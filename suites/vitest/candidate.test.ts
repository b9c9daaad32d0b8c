import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { checks as allChecks } from '../checks.ts';
import { createCheckRunner } from '../engine/createCheckRunner.ts';
import type { CheckRunner } from '../engine/createCheckRunner.ts';
import { createGate } from '../engine/createGate.ts';
import type { CheckResult, RunRecordLine } from '../engine/runRecord.ts';
import { selectChecks } from '../engine/selectChecks.ts';
import { openRun } from '../run/openRun.ts';
import type { OpenRun } from '../run/openRun.ts';
import { loadTargetConfig } from '../target/loadTargetConfig.ts';
import { resolveTarget } from '../target/resolveTarget.ts';
import type { CandidateSettings } from './candidateSettings.ts';
import { failureText } from './failureText.ts';

/*
 * The suites against a running candidate, one vitest test per check: `npm test -- --target=URL`. vitest filters and reports; what a
 * check amounts to is decided by the engine, as in `heyan run`.
 */
const words = process.env['HEYAN_CANDIDATE'];
if (words === undefined) throw new Error('Run this through `npm test -- --target=URL`.');
const settings = JSON.parse(words) as CandidateSettings;
const { language } = settings;

let run: OpenRun;
let runner: CheckRunner;
const gate = createGate(settings.options.concurrency ?? 4);
const results: CheckResult[] = [];

beforeAll(async () => {
  writeFileSync(settings.record, '');
  const profile = await loadProfile(settings.profileFile);
  const { config } = await loadTargetConfig(settings.configFile, settings.configFile === undefined ? dirname(settings.record) : dirname(settings.configFile));
  const { url, frontDatabase, kind } = settings;
  const resolved = await resolveTarget({
    url,
    config: kind === undefined ? config : { ...config, kind },
    profile,
    environment: process.env,
    ...(frontDatabase !== undefined && { frontDatabase }),
  });
  run = await openRun({ ...settings.options, resolved, profile, origin: 'external' });
  runner = createCheckRunner(run.context, requirements, run.judging);
});

afterAll(async () => {
  if (run === undefined) return;
  const ids = results.map((result) => result.id);
  const selection = results.length < run.checks.length && run.header.selection.length === 0 ? ids : run.header.selection;
  const lines: RunRecordLine[] = [{ ...run.header, selection }, ...results];
  for await (const line of run.conclude(results)) lines.push(line);
  await run.close();
  writeFileSync(settings.record, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
});

// The engine has its own deadlines, and time spent waiting for a lock is nobody's fault.
// oxlint-disable-next-line vitest/valid-title
describe.concurrent(settings.url, { timeout: 0 }, () => {
  for (const check of selectChecks(allChecks, requirements, settings.options.only ?? []).checks) {
    // oxlint-disable-next-line vitest/expect-expect -- the check is the assertion
    test(`${check.id} ${check.title[language]}`, async (context) => {
      const leave = await gate.enter(check.locks ?? []);
      const result = await runner.run(check).finally(leave);
      results.push(result);
      switch (result.verdict) {
        case 'failed':
        case 'error': {
          const failure = new Error(failureText(result, language));
          failure.name = result.verdict === 'failed' ? check.id : 'suite error';
          // Where our own code threw it says nothing about the candidate.
          failure.stack = `${failure.name}: ${failure.message}`;
          throw failure;
        }
        case 'warning':
        case 'waived':
          await context.annotate(failureText(result, language), result.verdict);
          break;
        case 'inconclusive':
        case 'not-applicable':
          context.skip(`${result.verdict}: ${result.detail?.[language] ?? result.reason ?? ''}`);
      }
    });
  }
});
