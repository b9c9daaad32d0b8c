import { randomInt, randomUUID } from 'node:crypto';
import { systemClock } from '../../spec/clock.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { RunMonitoring } from '../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import type { IndicatorValue } from '../../mocks/monitoring-platform/indicators/contract/indicatorValue.ts';
import type { Browser } from '../browser/browser.ts';
import { checks as allChecks } from '../checks.ts';
import { coverageRows } from '../coverage/coverageRows.ts';
import { frontDatabaseEntities } from '../coverage/frontDatabaseEntities.ts';
import { landedCounts } from '../coverage/landedCounts.ts';
import type { CoverageRow } from '../engine/evidence/coverageRow.ts';
import type { Capability } from '../engine/running/capability.ts';
import type { Check } from '../engine/running/check.ts';
import type { RunContext } from '../engine/running/createCheckRunner.ts';
import { createRedactor } from '../engine/evidence/createRedactor.ts';
import type { Waiving } from '../engine/verdict/judgeCheck.ts';
import { requirementResults } from '../engine/verdict/requirementResults.ts';
import { togetherOf } from '../engine/verdict/togetherOf.ts';
import { runFooter } from '../engine/verdict/runFooter.ts';
import type {
  CheckResult,
  IndicatorResult,
  PagePicture,
  QuantityResult,
  RequirementResult,
  RunFooter,
  RunHeader,
} from '../engine/evidence/runRecord.ts';
import { probeCapabilities } from '../target/probeCapabilities.ts';
import { probeInterfaces } from '../target/probeInterfaces.ts';
import { effectiveProfile } from './effectiveProfile.ts';
import { chosenChecks } from './chosenChecks.ts';
import { continuingNotes } from './continuingNotes.ts';
import { closedLoopOf } from './closedLoopOf.ts';
import { collectRest } from './collectRest.ts';
import { reportedWindow } from './reportedWindow.ts';
import { registeredPlatform } from './registeredPlatform.ts';
import { endedWaivers } from './endedWaivers.ts';
import { gateOf } from './gateOf.ts';
import { openMonitoring } from './openMonitoring.ts';
import { openBrowser } from './openBrowser.ts';
import { runHeader } from './runHeader.ts';
import type { RunOptions } from './runOptions.ts';
import { takePictures } from './takePictures.ts';
import { troubleText } from './troubleText.ts';

/** A run with everything started and nothing examined yet. */
export interface OpenRun {
  readonly header: RunHeader;
  readonly checks: readonly Check[];
  readonly context: RunContext;
  readonly waiving: Waiving;
  /** What the results amount to: requirements, indicators, footer. Never rejects. */
  readonly conclude: (
    results: readonly CheckResult[],
    trouble?: unknown,
  ) => AsyncGenerator<
    RequirementResult | CoverageRow | IndicatorResult | QuantityResult | PagePicture | RunFooter,
    void,
    undefined
  >;
  /** Collects what the checks left and draws up the coverage matrix, before the checks that come last. Never rejects. */
  readonly collect: (results: readonly CheckResult[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const indicatorsTimeoutMs = 30_000;

const withTimeout = async <T>(work: Promise<T>, milliseconds: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the indicators took longer than ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/**
 * Probes the candidate, starts the reference monitoring platform and a browser, registers the candidate. Rejects with a `UsageError`
 * for what the user can put right; anything else it rejects with is our own mistake.
 */
export const openRun = async (options: RunOptions): Promise<OpenRun> => {
  const clock = systemClock;
  const startedAt = clock.now();
  const { resolved } = options;
  const { target } = resolved;
  const profile = effectiveProfile(options.profile, target);
  const checks = chosenChecks(options.checks ?? allChecks, options.only);
  const { recordAt } = options;
  const redactor = createRedactor([
    ...resolved.secrets,
    ...[recordAt, options.monitor].flatMap((one) => one?.token ?? []),
  ]);
  const waiving: Waiving = {
    waivers: options.waivers ?? [],
    today: new Date(startedAt).toLocaleDateString('sv-SE', { timeZone: profile.values.timeZone }),
  };
  const opened: { monitoring?: RunMonitoring; browser?: Browser } = {};
  const close = async (): Promise<void> => {
    await opened.browser?.close().catch(() => {});
    await opened.monitoring?.close().catch(() => {});
  };
  try {
    // Neither depends on the other.
    const [probed, opening] = await Promise.allSettled([
      Promise.all([probeCapabilities(resolved), probeInterfaces(resolved, profile)]),
      openMonitoring({
        platform: registeredPlatform(target),
        profile,
        loaded: options.profile,
        clock,
        ...(options.warehouse !== undefined && { warehouse: options.warehouse }),
        ...(options.monitor !== undefined && { monitor: options.monitor }),
      }),
    ]);
    if (opening.status === 'fulfilled') opened.monitoring = opening.value;
    if (probed.status === 'rejected') throw probed.reason;
    if (opening.status === 'rejected') throw opening.reason;
    const [found] = probed.value;
    const monitoring = opening.value;
    const capabilities: ReadonlySet<Capability> =
      recordAt === undefined ? found : new Set([...found, 'application-record']);
    const browser = await openBrowser(options.browser ?? 'jsdom', { collectorUrl: monitoring.url, profile, target });
    opened.browser = browser;

    const survey: {
      matrix: readonly CoverageRow[];
      sourcesAgreed: boolean | null;
      /** Of the report; nothing is collected after it. */
      values?: readonly IndicatorValue[];
      broken?: unknown;
    } = { matrix: [], sourcesAgreed: null };
    const reportedQuery = () => ({
      platformId: target.platformId,
      ...reportedWindow(clock.now(), profile.values.timeZone),
    });
    const reportedValues = (): Promise<readonly IndicatorValue[]> =>
      withTimeout(monitoring.indicators.compute(reportedQuery()), indicatorsTimeoutMs);
    const seed = options.seed ?? randomInt(2 ** 31);
    const attested = [...(options.attestations ?? []), ...resolved.attestations]
      .filter(({ until }) => waiving.today <= until)
      .map(({ requirement }) => requirement);
    const runId = monitoring.runId ?? randomUUID();
    const context: RunContext = {
      target: { ...target, attested },
      profile,
      monitoring,
      ...(recordAt && { recordAt }),
      browser,
      clock,
      seed,
      runId,
      redactor,
      capabilities,
      coverage: () => survey.matrix,
      ...(options.signal && { signal: options.signal }),
    };
    const header = runHeader({
      runId,
      startedAt,
      options,
      capabilities: [...capabilities].sort(),
      seed,
      browser: browser.name,
      notes: [...resolved.notes, ...endedWaivers(waiving), ...(browser.notes ?? []), ...continuingNotes(options)],
    });

    return {
      header,
      checks,
      context,
      waiving,
      close,
      collect: async (results) => {
        // A selective run is a quick look; a whole one leaves no indicator without value or reason.
        const selective = options.checks !== undefined || (options.only ?? []).length > 0;
        if (selective && !checks.some(({ last }) => last === true)) return;
        const signal = AbortSignal.any([
          AbortSignal.timeout(indicatorsTimeoutMs),
          ...(options.signal ? [options.signal] : []),
        ]);
        // What a candidate does comes back as reports; a rejection is our own mistake, unless time or patience ran out.
        try {
          const surroundings = { target, monitoring, clock, profile, origin: options.origin, signal };
          survey.sourcesAgreed = await collectRest(surroundings);
          const tables = await frontDatabaseEntities(target, profile);
          const counts = landedCounts(await monitoring.landed.counts(target.platformId));
          const surveyed = { target, capabilities, results, counts, ...(tables === undefined ? {} : { tables }) };
          const values = await reportedValues();
          survey.values = values;
          survey.matrix = await withTimeout(coverageRows(surveyed, monitoring.indicators, values), indicatorsTimeoutMs);
        } catch (error) {
          if (!signal.aborted) survey.broken = error;
        }
      },
      conclude: async function* (results, trouble) {
        const judge = (of: readonly CheckResult[]): readonly RequirementResult[] =>
          requirementResults({
            requirements,
            results: of,
            selective: (options.only ?? []).length > 0 || results.length < checks.length,
            target,
            declaration: target.declaration,
            ...waiving,
            attestations: [...(options.attestations ?? []), ...resolved.attestations],
          });
        const concluded = judge(results);
        yield* concluded;
        yield* survey.matrix;
        let broken = trouble ?? survey.broken ?? options.trouble?.();
        try {
          for (const value of survey.values ?? (await reportedValues()))
            yield {
              ...value,
              type: 'indicator' as const,
              platform: target.kind,
              ...(value.status === 'absent' && value.reason === 'not-this-kind'
                ? {}
                : { closedLoop: closedLoopOf(value, results, survey.sourcesAgreed) }),
            };
          const quantities = await withTimeout(monitoring.indicators.beside(reportedQuery()), indicatorsTimeoutMs);
          for (const value of quantities) yield { ...value, type: 'quantity' as const, platform: target.kind };
        } catch (error) {
          broken ??= error;
        }
        // All is judged by then: what these visits set off counts nowhere.
        yield* takePictures(results, context);
        const run = {
          startedAt,
          endedAt: clock.now(),
          interrupted: options.signal?.aborted ?? false,
          // What a runner's own filter left out was not selected either.
          gate: gateOf(options, results.length < checks.length),
          ...(options.continues && { together: togetherOf({ results, carried: options.continues.carried, judge }) }),
        };
        yield runFooter(
          broken === undefined ? run : { ...run, trouble: troubleText(broken, redactor.text) },
          results,
          concluded,
        );
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
