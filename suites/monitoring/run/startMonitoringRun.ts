import { createHash, randomInt, randomUUID } from 'node:crypto';
import os from 'node:os';
import type { RunMonitoring } from '../../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import { systemClock } from '../../../spec/clock.ts';
import { noDeclaration } from '../../../spec/ics/declaration.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { requirements } from '../../../spec/requirements/requirements.ts';
import type { Browser } from '../../browser/browser.ts';
import { createRedactor } from '../../engine/evidence/createRedactor.ts';
import type { CheckResult, RequirementResult, RunHeader, RunRecordLine } from '../../engine/evidence/runRecord.ts';
import type { RunContext } from '../../engine/running/createCheckRunner.ts';
import { runChecks } from '../../engine/running/runChecks.ts';
import type { Waiving } from '../../engine/verdict/judgeCheck.ts';
import { requirementResults } from '../../engine/verdict/requirementResults.ts';
import { runFooter } from '../../engine/verdict/runFooter.ts';
import { togetherOf } from '../../engine/verdict/togetherOf.ts';
import { chosenChecks } from '../../run/chosenChecks.ts';
import { effectiveProfile } from '../../run/effectiveProfile.ts';
import { endedWaivers } from '../../run/endedWaivers.ts';
import { gateOf } from '../../run/gateOf.ts';
import { heyanVersion } from '../../run/heyanVersion.ts';
import type { RunOptions } from '../../run/runOptions.ts';
import { troubleText } from '../../run/troubleText.ts';
import { targetSecrets } from '../../target/targetSecrets.ts';
import { monitoringChecks } from '../monitoringChecks.ts';
import { bindCheck } from './bindCheck.ts';
import type { Examined } from './bindCheck.ts';

export interface MonitoringRunOptions
  extends
    Examined,
    Pick<
      RunOptions,
      | 'profile'
      | 'origin'
      | 'faults'
      | 'only'
      | 'continues'
      | 'gate'
      | 'waivers'
      | 'attestations'
      | 'seed'
      | 'signal'
      | 'flags'
      | 'onStart'
      | 'trouble'
    > {}

/** What no check of a monitoring platform has: touching it is our own mistake. */
const absent = <T extends object>(what: string): T =>
  new Proxy({} as T, {
    get: () => {
      throw new Error(`The examination of a monitoring platform has no ${what}.`);
    },
  });

const leaveMs = 20_000;

/** What was registered for the examination goes again; what was collected stays, as it does for everybody. */
const leave = async ({ address, partner }: Examined): Promise<void> => {
  for (const kind of platformKinds) {
    const place = `${address.url}/platforms/${encodeURIComponent(partner.platforms[kind].platformId)}`;
    const headers = { authorization: `Bearer ${address.token}` };
    const signal = AbortSignal.timeout(leaveMs);
    const answer = await fetch(place, { method: 'DELETE', headers, signal, redirect: 'manual' }).catch(() => undefined);
    // What it says of it nobody reads, however long it is.
    await answer?.body?.cancel().catch(() => undefined);
  }
};

/**
 * Examines a monitoring platform by its OpenAPI, with the partner as those it collects from: header, checks one after the other,
 * requirements of the party `monitoring-platform`, footer. Rejects before the header with a `UsageError` for a selection that names nothing.
 */
export async function* startMonitoringRun(
  options: MonitoringRunOptions,
): AsyncGenerator<RunRecordLine, void, undefined> {
  const { address, partner, only = [], continues, attestations = [] } = options;
  const clock = systemClock;
  const startedAt = clock.now();
  const seed = options.seed ?? randomInt(2 ** 31);
  const resource = partner.platforms.resource;
  const profile = effectiveProfile(options.profile, resource);
  const checks = chosenChecks(monitoringChecks.map(bindCheck(options)), only);
  const waiving: Waiving = {
    waivers: options.waivers ?? [],
    today: new Date(startedAt).toLocaleDateString('sv-SE', { timeZone: profile.values.timeZone }),
    examined: 'monitoring-platform',
  };
  const redactor = createRedactor([
    address.token,
    ...(address.reviewerToken === undefined ? [] : [address.reviewerToken]),
    ...Object.values(partner.sources).map(({ token }) => token),
    ...platformKinds.flatMap((kind) => targetSecrets(partner.platforms[kind])),
  ]);
  const runId = randomUUID();
  const context: RunContext = {
    // Nobody declares for a monitoring platform what its partner would.
    target: { ...resource, declaration: noDeclaration },
    profile,
    monitoring: absent<RunMonitoring>('monitoring platform of its own'),
    browser: absent<Browser>('browser'),
    clock,
    seed,
    runId,
    redactor,
    capabilities: new Set(),
    ...(options.signal && { signal: options.signal }),
  };
  const header: RunHeader = {
    type: 'header',
    schemaVersion: 2,
    runId,
    startedAt: new Date(startedAt).toISOString(),
    heyan: { version: heyanVersion },
    target: {
      url: address.url,
      platformId: new URL(address.url).host,
      kind: 'monitoring-platform',
      name: new URL(address.url).host,
      fingerprint: createHash('sha256').update(`monitoring-platform ${address.url}`).digest('hex'),
      origin: options.origin,
      faults: options.faults ?? [],
      capabilities: [],
    },
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    selection: only,
    ...(continues !== undefined && { continues: continues.run }),
    gate: gateOf(options),
    declaration: noDeclaration,
    ...(endedWaivers(waiving).length > 0 && { notes: endedWaivers(waiving) }),
    seed,
    browser: 'jsdom',
    ...(options.flags !== undefined && options.flags.length > 0 && { flags: options.flags }),
    environment: { node: process.version, os: `${os.type()} ${os.release()} ${os.arch()}` },
  };
  try {
    yield header;
    yield* continues?.carried ?? [];
    const results: CheckResult[] = [];
    let trouble: unknown;
    try {
      // What one of them changes the next would see: one after the other.
      const examining = runChecks({
        checks,
        requirements,
        context,
        ...waiving,
        concurrency: 1,
        ...(options.onStart && { onStart: options.onStart }),
      });
      for await (const result of examining) {
        results.push(result);
        yield result;
      }
    } catch (error) {
      trouble = error;
    }
    const judge = (of: readonly CheckResult[]): readonly RequirementResult[] =>
      requirementResults({
        requirements,
        results: of,
        selective: only.length > 0,
        target: { kind: resource.kind },
        declaration: noDeclaration,
        ...waiving,
        attestations,
      });
    const concluded = judge(results);
    yield* concluded;
    const broken = trouble ?? options.trouble?.();
    const run = {
      startedAt,
      endedAt: clock.now(),
      interrupted: options.signal?.aborted ?? false,
      gate: gateOf(options),
      ...(continues && { together: togetherOf({ results, carried: continues.carried, judge }) }),
    };
    yield runFooter(
      broken === undefined ? run : { ...run, trouble: troubleText(broken, redactor.text) },
      results,
      concluded,
    );
  } finally {
    await leave(options);
  }
}
