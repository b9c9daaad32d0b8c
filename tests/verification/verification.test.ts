import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runSuiteJob } from '../../cli/running/runSuiteJob.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import type { RunSuite } from '../../mocks/monitoring-platform/verification/contract/runSuite.ts';
import type { VerificationRun } from '../../mocks/monitoring-platform/verification/contract/verificationRun.ts';
import { registeredPlatform } from '../../suites/run/registeredPlatform.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

const origin = { actor: { accountId: 'o', name: 'o', role: 'operator' }, address: '' } as const;
const start = async (faults: readonly string[], runSuite?: RunSuite) => {
  const monitoring = await startMonitoringPlatform(runSuite === undefined ? {} : { runSuite });
  closing.push(monitoring.close);
  const candidate = await startAccessPlatform({ kind: 'resource', faults });
  closing.push(candidate.close);
  const { target } = await resolveTarget({ url: candidate.url, profile: referenceProfile() });
  await monitoring.register(registeredPlatform(target));
  return { monitoring, candidate, platformId: target.platformId };
};
type Started = Awaited<ReturnType<typeof start>>;
const ended = ({ monitoring, platformId }: Started, { runId }: VerificationRun): Promise<VerificationRun> =>
  new Promise((resolve) => {
    const look = (run: VerificationRun): void => {
      if (run.endedAt !== null) resolve(run);
    };
    monitoring.verifications.follow(runId, look);
    look(monitoring.verifications.get(platformId, runId));
  });
const verify = async (started: Started, kind: VerificationRun['kind'], target?: string): Promise<VerificationRun> =>
  ended(
    started,
    await started.monitoring.verifications.start(origin, started.platformId, {
      kind,
      ...(target !== undefined && { target }),
    }),
  );
const failures = ({ steps }: VerificationRun): readonly string[] => [
  ...new Set(steps.filter(({ status }) => status === 'failed').map(({ code }) => code)),
];

describe('verification on the monitoring platform', () => {
  it('accepts a right front database and right interfaces, and shows no secret', async () => {
    const started = await start([]);
    const database = await verify(started, 'front-database');
    expect([database.state, failures(database)]).toEqual(['passed', []]);
    expect(new Set(database.steps.map(({ code }) => code))).toEqual(
      new Set(['database.reachable', 'database.encrypted', 'database.clock', 'database.table', 'database.rights']),
    );
    const interfaces = await verify(started, 'interfaces');
    expect([interfaces.state, failures(interfaces)]).toEqual(['passed', []]);
    expect(interfaces.steps.every(({ exchange }) => exchange?.request.startsWith('GET ') === true)).toBe(true);
    const { encryptionKey, signatureKey } = started.candidate.credentials;
    const told = JSON.stringify(interfaces);
    for (const secret of [encryptionKey, signatureKey]) expect(told.includes(secret)).toBe(false);
    // 8.4: the same every day; what is right opens nothing.
    const repeated = await started.monitoring.verifications.repeat(started.platformId);
    expect(repeated.map(({ state, startedBy }) => [state, startedBy])).toEqual([
      ['passed', null],
      ['passed', null],
    ]);
  });

  it.each([
    ['exchange-exchange-user-may-delete', 'front-database', 'database.rights'],
    ['interface-signature-not-verified', 'interfaces', 'interface.refusal'],
  ] as const)('%s fails %s', async (fault, kind, code) => {
    const started = await start([fault]);
    const run = await verify(started, kind);
    expect([run.state, failures(run)]).toEqual(['failed', [code]]);
    // By the schedule it is an exception, and closed again once it is mended.
    await started.monitoring.verifications.repeat(started.platformId);
    const opened = await started.monitoring.health.watch(started.platformId);
    expect(opened.map((one) => one.code)).toContain(`deployment-${code.replace('.', '-')}`);
  });

  it('tells of a front database that is not there', async () => {
    const started = await start([]);
    const registered = started.monitoring.platforms()[0];
    if (registered?.frontDatabase === undefined) throw new Error('Expected a front database.');
    await started.monitoring.change({
      ...registered,
      frontDatabase: { ...registered.frontDatabase, password: 'other' },
    });
    const run = await verify(started, 'front-database');
    expect([run.state, failures(run)]).toEqual(['failed', ['database.reachable']]);
  });

  it('runs the whole suite in a process of its own, with progress, result and report', async () => {
    const started = await start([], runSuiteJob);
    const { monitoring, platformId, candidate } = started;
    await expect(verify(started, 'suite', 'http://elsewhere.example/')).rejects.toMatchObject({
      code: 'target-foreign',
    });
    const first = await monitoring.verifications.start(origin, platformId, { kind: 'suite', target: candidate.url });
    await expect(monitoring.verifications.start(origin, platformId, { kind: 'suite' })).rejects.toMatchObject({
      code: 'verification-running',
    });
    const seen: number[] = [];
    monitoring.verifications.follow(first.runId, ({ progress }) => progress && seen.push(progress.done));
    const run = await ended(started, first);
    expect([run.state, run.message, run.result?.gate]).toEqual(['passed', null, { name: 'core', outcome: 'passed' }]);
    expect(seen.length).toBeGreaterThan(5);
    const answer = await fetch(`${monitoring.url}/platforms/${platformId}/verifications/${run.runId}/report`, {
      headers: { authorization: `Bearer ${monitoring.management.token}` },
    });
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox allow-scripts/);
    expect(new JSDOM(await answer.text()).window.document.querySelector('h1')).not.toBeNull();
  });

  it('ends with all it began when it is cancelled, and when the monitoring platform closes', async () => {
    const pids: number[] = [];
    const counting: RunSuite = async (job, how) => {
      how.signal.addEventListener('abort', () => pids.push(1), { once: true });
      return runSuiteJob(job, how);
    };
    const started = await start([], counting);
    const { monitoring, platformId, candidate } = started;
    const run = await monitoring.verifications.start(origin, platformId, { kind: 'suite', target: candidate.url });
    const cancelled = await monitoring.verifications.cancel(origin, platformId, run.runId);
    expect([cancelled.state, pids]).toEqual(['cancelled', [1]]);
    await expect(monitoring.verifications.cancel(origin, platformId, run.runId)).rejects.toMatchObject({
      code: 'verification-ended',
    });
  });
});
