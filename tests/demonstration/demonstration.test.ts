import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testSpawn } from '../../cli/running/testSpawn.ts';
import type { components } from '../../spec/generated/monitoringPlatform.ts';

type Schemas = components['schemas'];
const place = mkdtempSync(join(tmpdir(), 'heyan-demonstration-'));
const running = new Set<ReturnType<typeof testSpawn>>();
afterAll(async () => {
  for (const one of running) one.child.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true });
});

interface Ready {
  readonly url: string;
  readonly portal: string;
  readonly accessPlatforms: readonly { readonly url: string; readonly platformId: string; readonly kind: string }[];
}

const spawn = (language: 'zh-CN' | 'en') => {
  const warehouse = `--warehouse=${join(place, 'kept')}`;
  const spawned = testSpawn(['monitor', '--demo', warehouse, '--token=demonstration', `--lang=${language}`]);
  running.add(spawned);
  return spawned;
};

/** Killed in the middle of filling, with no time for anything. */
const interrupt = async (): Promise<void> => {
  const spawned = spawn('en');
  await new Promise<void>((resolve, reject) => {
    let said = '';
    spawned.child.stderr?.on('data', (part: Buffer) => {
      said += String(part);
      if (said.includes('beacons of')) resolve();
    });
    spawned.child.once('exit', () => reject(new Error(`It ended by itself: ${said}`)));
  });
  const gone = once(spawned.child, 'exit');
  spawned.child.kill('SIGKILL');
  await gone;
  running.delete(spawned);
};

const start = async (language: 'zh-CN' | 'en') => {
  const spawned = spawn(language);
  const ready = JSON.parse(await spawned.firstLine) as Ready;
  const ask = async <Answer>(path: string): Promise<Answer> => {
    const answer = await fetch(`${ready.url}${path}`, { headers: { authorization: 'Bearer demonstration' } });
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as Answer;
  };
  const stop = async (): Promise<string> => {
    spawned.child.kill('SIGTERM');
    const { code, stderr } = await spawned.ended;
    running.delete(spawned);
    expect(code).toBe(0);
    return stderr;
  };
  return { ready, ask, stop };
};

const day = 86_400_000;
const dateOf = (time: number): string => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);

/** What the portal has to show. */
const seen = async ({ ready, ask }: Pick<Awaited<ReturnType<typeof start>>, 'ready' | 'ask'>) => {
  const { applications } = await ask<{ applications: readonly { state: string; platformId: string | null }[] }>(
    '/applications',
  );
  const { exceptions } = await ask<{ exceptions: readonly { state: string }[] }>('/exceptions');
  const trends: Record<string, number> = {};
  const alerts: string[] = [];
  const now = Date.now();
  for (const { platformId, kind } of ready.accessPlatforms) {
    const { points } = await ask<{ points: readonly Schemas['TrendPoint'][] }>(
      `/platforms/${platformId}/indicators/t3-4-page-views/trend?from=${dateOf(now - 40 * day)}&to=${dateOf(now)}`,
    );
    trends[kind] = points.filter(({ value }) => value > 0).length;
    const listed = await ask<{ alerts: readonly { status: string }[] }>(`/platforms/${platformId}/alerts`);
    alerts.push(...listed.alerts.map(({ status }) => status));
  }
  return {
    states: new Set(applications.map(({ state }) => state)),
    applications: applications.length,
    exceptions: new Set(exceptions.map(({ state }) => state)),
    alerts: alerts.toSorted(),
    trends,
    platforms: ready.accessPlatforms,
  };
};

test(
  'the demonstration, after one that was killed, shows every state of applications, alerts and exceptions over a month, and is filled once',
  { timeout: 600_000 },
  async () => {
    await interrupt();
    const first = await start('en');
    expect(first.ready.portal).toBe(`${first.ready.url}/`);
    expect(first.ready.accessPlatforms.map(({ kind }) => kind)).toEqual(['resource', 'service', 'management']);
    const before = await seen(first);
    expect([...before.states].toSorted()).toEqual([
      'approved',
      'connecting',
      'dispatched',
      'draft',
      'in-operation',
      'returned',
      'submitted',
      'suspended',
      'under-review',
      'verified',
      'withdrawn',
    ]);
    expect(before.alerts).toEqual(['closed', 'missing', 'open', 'open', 'rectified']);
    expect([...before.exceptions].toSorted()).toEqual(['acknowledged', 'closed', 'open']);
    // Before eight in the morning nobody has come yet; the management platform had a day without events.
    expect(before.trends['resource']).toBeGreaterThanOrEqual(29);
    expect(before.trends['management']).toBeGreaterThanOrEqual(28);
    expect(before.trends['management']).toBeLessThan(before.trends['resource'] ?? 0);
    const told = await first.stop();
    expect(told).toContain(`Portal: ${first.ready.url}/`);
    expect(told).toContain('what it had left is removed');
    expect(told).toMatch(/One-time password of the demonstration account reviewer \(reviewer\): \S+/);

    const second = await start('zh-CN');
    const after = await seen(second);
    expect(after.platforms.map(({ platformId }) => platformId)).toEqual(
      before.platforms.map(({ platformId }) => platformId),
    );
    expect({ applications: after.applications, alerts: after.alerts }).toEqual({
      applications: before.applications,
      alerts: before.alerts,
    });
    expect(after.trends).toEqual(before.trends);
    const said = await second.stop();
    expect(said).toContain(`监测门户：${second.ready.url}/`);
    expect(said).toContain('演示数据此前已写入');
    expect(said).not.toContain('演示账号');
  },
);
