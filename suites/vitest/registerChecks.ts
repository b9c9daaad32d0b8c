import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Language } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { checks as allChecks } from '../checks.ts';
import type { Check } from '../engine/running/check.ts';
import { createCheckRunner } from '../engine/running/createCheckRunner.ts';
import type { CheckRunner } from '../engine/running/createCheckRunner.ts';
import { createGate, defaultConcurrency } from '../engine/running/createGate.ts';
import { laneOf } from '../engine/running/laneOf.ts';
import type { CheckResult, RunRecordLine } from '../engine/evidence/runRecord.ts';
import { selectChecks } from '../engine/running/selectChecks.ts';
import { gateOf } from '../run/gateOf.ts';
import { openRun } from '../run/openRun.ts';
import type { OpenRun } from '../run/openRun.ts';
import type { RunOptions } from '../run/runOptions.ts';
import { resolveTarget } from '../target/resolveTarget.ts';
import type { TargetConfig } from '../target/targetConfig.ts';
import { verdictNames } from '../engine/verdict/verdictNames.ts';
import { failureText } from './failureText.ts';
import { skipText } from './skipText.ts';

type Late<T> = T | (() => T | Promise<T>);

export interface RegisterOptions extends Partial<
  Pick<
    RunOptions,
    | 'only'
    | 'gate'
    | 'seed'
    | 'browser'
    | 'warehouse'
    | 'concurrency'
    | 'waivers'
    | 'attestations'
    | 'recordAt'
    | 'monitor'
    | 'continues'
  >
> {
  /** Address of the platform under test; a function when the tests start it themselves (it is asked once, before the first check). */
  readonly target: Late<string>;
  /** What heyan.config.ts would say. */
  readonly config?: Late<TargetConfig>;
  readonly kind?: PlatformKind;
  /** URL of the front database, where the platform does not tell. */
  readonly frontDatabase?: string;
  /** File of another profile than the reference one. */
  readonly profile?: string;
  /** Default `zh-CN`. */
  readonly language?: Language;
  /** Name of the group of tests; default the address. */
  readonly name?: string;
  /** Takes the whole run record, line by line, when all checks have ended: what `reports` are made of. */
  readonly onRecord?: (lines: readonly RunRecordLine[]) => void;
}

const chapterSix = { 'zh-CN': '第 6 章的覆盖矩阵', en: 'the coverage matrix of chapter 6' };

const now = async <T>(value: Late<T>): Promise<T> =>
  typeof value === 'function' ? (value as () => T | Promise<T>)() : value;

/**
 * Registers the whole suite inside a vitest file, one test per check: vitest filters, watches and reports; what a check amounts
 * to is decided by the engine, as in `heyan run`. A failed check fails its test, a warning is annotated, what could not be
 * exercised or does not apply is skipped with its reason.
 */
export const registerChecks = (options: RegisterOptions): void => {
  const {
    target: address,
    config,
    kind,
    frontDatabase,
    profile: profileFile,
    language = 'zh-CN',
    onRecord,
    ...settings
  } = options;
  const name = options.name ?? (typeof address === 'string' ? address : 'heyan');
  const gate = createGate(settings.concurrency ?? defaultConcurrency);
  const results: CheckResult[] = [];
  let run: OpenRun | undefined;
  let runner: CheckRunner | undefined;

  // The engine has its own deadlines, and time spent waiting for a lock is nobody's fault.
  // oxlint-disable-next-line vitest/valid-title
  describe.concurrent(name, { timeout: 0 }, () => {
    beforeAll(async () => {
      const profile = await loadProfile(profileFile);
      const given = config === undefined ? {} : await now(config);
      const resolved = await resolveTarget({
        url: await now(address),
        config: kind === undefined ? given : { ...given, kind },
        profile,
        environment: process.env,
        ...(frontDatabase !== undefined && { frontDatabase }),
      });
      run = await openRun({ ...settings, resolved, profile, origin: 'external' });
      runner = createCheckRunner({ ...run.context, results: () => results }, requirements, run.waiving);
    }, 120_000);

    afterAll(async () => {
      if (run === undefined) return;
      try {
        if (onRecord === undefined) return;
        const ids = results.map((result) => result.id);
        const selection =
          results.length < run.checks.length && run.header.selection.length === 0 ? ids : run.header.selection;
        const gate = gateOf(settings, results.length < run.checks.length);
        const lines: RunRecordLine[] = [{ ...run.header, selection, gate }];
        for (const line of [...(settings.continues?.carried ?? []), ...results]) lines.push(line);
        for await (const line of run.conclude(results)) lines.push(line);
        onRecord(lines);
      } finally {
        await run.close();
      }
    }, 120_000);

    const { checks } = selectChecks(allChecks, requirements, settings.only ?? []);
    const register = (check: Check): void => {
      // oxlint-disable-next-line vitest/expect-expect -- the check is the assertion
      test(`${check.id} ${check.title[language]}`, async (context) => {
        if (runner === undefined) throw new Error('The run was not opened.');
        const leave = await gate.enter(laneOf(check), check.locks ?? []);
        const result = await runner.run(check, leave).finally(leave);
        results.push(result);
        switch (result.verdict) {
          case 'failed':
          case 'error': {
            const failure = new Error(failureText(result, language));
            failure.name = result.verdict === 'failed' ? check.id : verdictNames.error[language];
            // Where our own code threw it says nothing about the candidate.
            failure.stack = `${failure.name}: ${failure.message}`;
            throw failure;
          }
          case 'warning':
          case 'waived':
            await context.annotate(failureText(result, language), verdictNames[result.verdict][language]);
            break;
          case 'inconclusive':
          case 'not-applicable':
            context.skip(skipText(result, language));
        }
      });
    };
    for (const check of checks.filter(({ last }) => last !== true)) register(check);
    const last = checks.filter((check) => check.last === true);
    if (last.length === 0) return;
    // What they look at is collected when the others, those that a filter leaves, have ended.
    // oxlint-disable-next-line vitest/valid-title -- a title in the language of the run
    describe(chapterSix[language], () => {
      beforeAll(() => run?.collect(results), 120_000);
      for (const check of last) register(check);
    });
  });
};
