import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { recordFaults } from '../../mocks/access-platform/faults/record.ts';
import type { ApplicationRecord } from '../../mocks/access-platform/faults/record.ts';
import type { AccessPlatform } from '../../mocks/access-platform/accessPlatform.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { RequirementResult, RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { recordChecks } from '../../suites/process/record/recordChecks.ts';
import { registeredPlatform } from '../../suites/run/registeredPlatform.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import type { ResolvedTarget } from '../../suites/target/resolveTarget.ts';
import { checkResults } from '../checkResults.ts';
import { unpacedProfile } from '../unpacedProfile.ts';
import { rightRecord } from './rightRecord.ts';

const profile = unpacedProfile();
let warehouse: Warehouse;
let monitoring: MonitoringPlatform;
let candidate: AccessPlatform;
let resolved: ResolvedTarget;

beforeAll(async () => {
  warehouse = await openWarehouse();
  monitoring = await startMonitoringPlatform({ warehouse, profile });
  candidate = await startAccessPlatform({ kind: 'resource', profile, frontDatabase: 'none' });
  resolved = await resolveTarget({ url: candidate.url, profile });
  await monitoring.register(registeredPlatform(resolved.target));
  await monitoring.interfaces.pull(candidate.platformId);
  const visit = {
    h: { ak: candidate.appKey },
    a: { e: { one: [{ id: '2001', url: `${candidate.url}/` }] }, active_user: { puid: 'u-1' } },
  };
  const answer = await fetch(`${monitoring.url}/web_logs`, {
    method: 'POST',
    headers: {
      'content-type': 'text/plain',
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0',
    },
    body: Buffer.from(JSON.stringify(visit)).toString('base64'),
  });
  if (!answer.ok) throw new Error(await answer.text());
}, 120_000);
afterAll(async () => {
  await candidate?.close();
  await monitoring?.close();
  await warehouse?.close();
});

/** What the suite says of a platform of which the monitoring platform has this. */
const examine = async (
  { application, run }: ApplicationRecord,
  { token = monitoring.management.token, isTold = true, attested = true } = {},
) => {
  const { platformId } = candidate;
  for (const one of monitoring.applications.visible({ accountId: 'o', name: 'o', role: 'operator' }))
    await monitoring.store.note({
      type: 'application',
      application: { ...one, applicationId: one.applicationId, platformId: null, state: 'draft' },
    });
  if (run !== undefined) await monitoring.store.note({ type: 'verification-run', run: { ...run, platformId } });
  if (application !== undefined) await monitoring.store.note({ type: 'application', application });
  const lines: RunRecordLine[] = [];
  let concluded = 0;
  for await (const line of startRun({
    resolved: attested ? resolved : { ...resolved, attestations: [] },
    profile,
    warehouse,
    origin: 'external',
    seed: 1,
    checks: recordChecks,
    ...(isTold && { recordAt: { url: monitoring.url, token } }),
  })) {
    lines.push(line);
    if (line.type === 'requirement') concluded += 1;
    if (concluded === requirements.length) break;
  }
  const results = checkResults(lines);
  return {
    results,
    verdicts: Object.fromEntries(results.map(({ id, verdict, reason }) => [id, reason ?? verdict])),
    requirement: (id: string) =>
      lines.find((line): line is RequirementResult => line.type === 'requirement' && line.id === id),
  };
};

const right = () => rightRecord({ platformId: candidate.platformId, kind: 'resource' });
const all = (verdict: string) => Object.fromEntries(recordChecks.map(({ id }) => [id, verdict]));

describe('the access platform’s part of chapter 8', () => {
  it('holds by the record where everything was done', async () => {
    const { verdicts, results, requirement } = await examine(right(), { attested: false });
    expect([verdicts, results.flatMap(({ findings }) => findings)]).toEqual([all('passed'), []]);
    expect(requirement('applies-online')).toMatchObject({ verdict: 'passed', standing: 'held' });
    // The token of the record stands in no evidence.
    expect(JSON.stringify(results)).not.toContain(monitoring.management.token);
  });

  it.each(recordFaults)('with $id is noticed by its check alone', async ({ alter, caughtBy, violates }) => {
    const { results, requirement } = await examine(alter(right()));
    const noticed = results.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'inconclusive');
    expect(noticed.map(({ id, verdict }) => [id, verdict])).toEqual(caughtBy.map((id) => [id, 'failed']));
    // An attestation does not outweigh what the record shows.
    expect(violates.map((id) => requirement(id)?.standing)).toEqual(violates.map(() => 'violated'));
  });
});

describe('never stricter than the record', () => {
  it('what is still being connected is left open, and a statement answers', async () => {
    const { application, run } = right();
    const history = application.history.slice(0, -2);
    const { verdicts, requirement } = await examine({
      application: { ...application, state: 'connecting', history },
      run,
    });
    expect(verdicts).toEqual({
      ...all('passed'),
      'process.integration-verified': 'no-data',
      'process.integrates-all-data': 'no-data',
    });
    expect(requirement('integration-verified')?.verdict).toBe('attested');
  });

  it('what went into operation just now may have sent nothing yet', async () => {
    const { application, run } = right();
    const history = application.history.map((step) => (step.action === 'operate' ? { ...step, at: Date.now() } : step));
    const dataKinds = { ...application.content.dataKinds, player: { applies: true }, passport: { applies: true } };
    const { verdicts } = await examine({
      application: { ...application, history, content: { ...application.content, dataKinds } },
      run,
    });
    expect(verdicts).toEqual({ ...all('passed'), 'process.integrates-all-data': 'not-observable' });
  });

  it('without a record only statements answer, as ever', async () => {
    const { verdicts, requirement } = await examine(right(), { isTold: false, attested: false });
    expect(verdicts).toEqual(all('capability-missing'));
    expect(requirement('applies-online')).toMatchObject({ verdict: 'inconclusive', reason: 'attestation-missing' });
    const withStatements = await examine(right(), { isTold: false });
    expect(withStatements.requirement('applies-online')?.verdict).toBe('attested');
  });

  it('a record that may not be read says nothing', async () => {
    expect((await examine(right(), { token: 'another' })).verdicts).toEqual(all('blocked'));
  });
});
