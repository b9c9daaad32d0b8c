import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorized } from '../http/authorized.ts';
import { goldenCases } from '../../../fixtures/golden/goldenCases.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';
import { landRecords } from '../warehouse/landRecords.ts';
import { recordLandings } from '../warehouse/recordLandings.ts';
import { landDataSets } from './landDataSets.ts';

const platformId = 'golden';
let now = Date.parse('2026-11-23T23:30:00+08:00');
let monitoring: MonitoringPlatform;
beforeEach(async () => {
  now = Date.parse('2026-11-23T23:30:00+08:00');
  monitoring = await startMonitoringPlatform({ clock: { now: () => now } });
});
afterEach(() => monitoring.close());

const landGolden = async (): Promise<void> => {
  await monitoring.register({ platformId, name: 'golden', kind: 'resource', appKey: 'k', hosts: [] });
  await landDataSets(
    monitoring.warehouse,
    goldenCases.map(({ data }) => data),
    'interface',
  );
  for (const entity of new Set(goldenCases.flatMap(({ data }) => Object.keys(data.records) as EntityName[]))) {
    await recordLandings(monitoring.warehouse, [
      {
        platformId,
        entity,
        channel: entitySchemas[entity]['x-class'] === 'source' ? 'source' : 'interface',
        records: 1,
      },
    ]);
  }
};
const event = (eventId: string, time: string, received = time) => ({
  platform_id: platformId,
  event_id: eventId,
  received_time: received,
  event_time: time,
  kind: 'page-view',
  event_code: 'v',
  visitor_id: eventId,
  device: 'pc',
  is_robot: false,
});

describe('the indicator service', () => {
  it('shows the records behind a number and behind a part of it', async () => {
    await landGolden();
    const records = (id: string, dimensions: Record<string, string> = {}) =>
      monitoring.indicators.records({ platformId, id, dimensions });
    expect(await records('t4-11-ratings')).toHaveLength(4);
    expect(await records('t4-12-average-score', { resourceId: 'r1' })).toMatchObject([
      { evaluation_id: '1', score: 5 },
      { evaluation_id: '2', score: 2 },
    ]);
    expect(await records('t3-4-page-views', { page: 'https://a.example/course' })).toMatchObject([
      { event_id: 'e2', page_url: 'https://a.example/course' },
    ]);
    expect(await records('t3-3-regions', { country: '中国', province: '广东', city: '深圳' })).toMatchObject([
      { event_id: 'e12' },
      { event_id: 'e13' },
      { event_id: 'e3' },
      { event_id: 'e9' },
    ]);
    expect(await records('t3-3-regions', { country: 'unknown', province: '', city: '' })).toMatchObject([
      { event_id: 'e4' },
      { event_id: 'e5' },
    ]);
    expect(await records('t3-4-page-views', { host: 'b.example' })).toEqual([]);
    expect((await records('t3-6-clicks')).map((record) => record['event_id'])).toEqual(['e12', 'e5', 'e6', 'i1', 'i2']);
    expect((await records('t7-3-attacks-by-result', { result: 'failure' })).map(({ result }) => result)).toEqual([
      '失败',
    ]);
    await expect(records('t3-4-page-views', { reading: 'counted' })).rejects.toThrow(
      'cannot be drilled down by reading',
    );
    expect((await records('t4-9-completion', { resourceId: 'r2' })).map((record) => record['event_id'])).toEqual([
      'p4',
    ]);
    await expect(records('t4-10-average-views', { stage: 'basic' })).rejects.toThrow('cannot be drilled down by stage');
    await expect(records('t4-12-average-score', { nonsense: 'x' })).rejects.toThrow(
      'cannot be drilled down by nonsense',
    );
    const answer = await fetch(
      `${monitoring.url}/platforms/golden/indicators/t3-6-clicks/records?dimension.eventCode=buy&from=2026-11-23T00:00:00%2B08:00&limit=1`,
      { headers: authorized(monitoring) },
    );
    expect(await answer.json()).toMatchObject({ id: 't3-6-clicks', records: [{ event_id: 'e5' }] });
  });

  it('can drill into every indicator', async () => {
    await landGolden();
    for (const { id } of indicators)
      expect([id, (await monitoring.indicators.records({ platformId, id, limit: 1 })).length]).toEqual([id, 1]);
  });

  it('takes interactions from what pages report where no record of them ever came (6.5)', async () => {
    const ids = ['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'];
    const values = async () => (await monitoring.indicators.compute({ platformId, ids })).map(({ value }) => value);
    expect(await values()).toEqual([null, null, null, null, null]);
    const { rating, like } = referenceProfile().values.beacon.codes;
    const reported = (id: string, code: string, score: number | null = null) => ({
      ...event(id, '2026-11-23T10:00:00+08:00'),
      kind: 'interaction',
      event_code: code,
      resource_id: 'r1',
      score,
    });
    await monitoring.warehouse.insert('beacon_event', [
      reported('a', like),
      reported('b', like),
      reported('c', rating, 3),
      reported('d', rating),
    ]);
    expect(await values()).toEqual([2, 3, 2, 0, 0]);
    expect(await monitoring.indicators.records({ platformId, id: 't4-13-likes' })).toMatchObject([
      { event_id: 'a' },
      { event_id: 'b' },
    ]);
    await landGolden();
    expect(await values()).toEqual([4, 4, 3, 1, 1]);
    expect(await monitoring.indicators.records({ platformId, id: 't4-13-likes' })).toMatchObject([
      { evaluation_id: '10' },
      { evaluation_id: '5' },
      { evaluation_id: '6' },
    ]);
  });

  it('gives what the tables leave out beside the 54', async () => {
    await landGolden();
    const answer = await fetch(`${monitoring.url}/platforms/golden/quantities`, { headers: authorized(monitoring) });
    expect(await answer.json()).toMatchObject({
      quantities: [
        { id: 'average-visit-duration', clause: '6.4', value: expect.any(Number) },
        { id: 'security-events', status: 'absent', reason: 'not-collected' },
        { id: 'vulnerability-handling', status: 'computed' },
      ],
    });
  });

  it('recomputes only the days that something came of, and a late event corrects its day', async () => {
    await monitoring.warehouse.insert('beacon_event', [
      event('a', '2026-11-22T10:00:00+08:00'),
      event('b', '2026-11-23T10:00:00+08:00'),
    ]);
    const first = await monitoring.indicators.refresh(platformId);
    expect([...new Set(first.map(({ day }) => day))]).toEqual(['2026-11-22', '2026-11-23']);
    const views = async () =>
      (
        await monitoring.indicators.trend({ platformId, id: 't3-4-page-views', from: '2026-11-01', to: '2026-11-30' })
      ).map(({ day, value }) => [day, value]);
    expect(await views()).toEqual([
      ['2026-11-22', 1],
      ['2026-11-23', 1],
    ]);
    now = Date.parse('2026-11-24T00:20:00+08:00');
    await monitoring.warehouse.insert('beacon_event', [
      event('c', '2026-11-23T23:59:00+08:00', '2026-11-24T00:10:00+08:00'),
    ]);
    const second = await monitoring.indicators.refresh(platformId);
    expect([...new Set(second.map(({ day }) => day))]).toEqual(['2026-11-23', '2026-11-24']);
    expect(second.filter(({ day }) => day === '2026-11-23').every(({ id }) => /^t3-|^t4-(8|9|1[0-5])-/.test(id))).toBe(
      true,
    );
    expect(await views()).toEqual([
      ['2026-11-22', 1],
      ['2026-11-23', 2],
      ['2026-11-24', 0],
    ]);
  });

  it('computes nothing where nothing came, and what came a moment later at once', async () => {
    await monitoring.warehouse.insert('beacon_event', [event('a', '2026-11-23T10:00:00+08:00')]);
    const { refresh } = monitoring.indicators;
    // Asked for at once by two, it is computed by one.
    const [first, same] = await Promise.all([refresh(platformId), refresh(platformId)]);
    expect([first.length > 0, same]).toEqual([true, []]);
    expect(await refresh(platformId)).toEqual([]);
    await monitoring.warehouse.insert('beacon_event', [event('b', '2026-11-23T10:00:01+08:00')]);
    expect((await refresh(platformId)).length).toBeGreaterThan(0);
    expect(await refresh(platformId)).toEqual([]);
    const user = { userId: 'u', type: 'student', registeredTime: '2026-11-01T00:00:00Z' };
    const times = { createTime: '2026-11-01T00:00:00Z', updateTime: '2026-11-01T00:00:00Z' };
    await landRecords(monitoring.warehouse, 'user', 'interface', [{ platformId, ...user, ...times, isDeleted: false }]);
    expect((await refresh(platformId)).map(({ id }) => id)).toContain('t4-6-users');
    // A day more is news by itself.
    now = Date.parse('2026-11-24T00:20:00+08:00');
    expect((await refresh(platformId)).map(({ day }) => day)).toContain('2026-11-24');
  });

  it('corrects the day of a record that landed late, and both days of one that moved', async () => {
    const like = (evaluationId: string, occurredTime: string, updateTime: string) => ({
      platformId,
      evaluationId,
      resourceId: 'r',
      userId: 'u',
      action: 'like',
      score: null,
      occurredTime,
      createTime: occurredTime,
      updateTime,
      isDeleted: false,
    });
    const land = (...records: object[]) =>
      landRecords(monitoring.warehouse, 'evaluation', 'interface', records as Readonly<Record<string, unknown>>[]);
    const likes = async () => {
      await monitoring.indicators.refresh(platformId);
      return (
        await monitoring.indicators.trend({ platformId, id: 't4-13-likes', from: '2026-11-01', to: '2026-11-30' })
      ).map(({ day, value }) => [day, value]);
    };
    await land(
      like('1', '2026-11-20T10:00:00+08:00', '2026-11-20T10:00:00+08:00'),
      like('2', '2026-11-22T23:59:59.999+08:00', '2026-11-22T23:59:59.999+08:00'),
    );
    expect(await likes()).toEqual([
      ['2026-11-20', 1],
      ['2026-11-22', 1],
      ['2026-11-23', 0],
    ]);
    now += 60_000;
    await land(like('3', '2026-11-20T11:00:00+08:00', '2026-11-23T11:00:00+08:00'));
    expect(await likes()).toEqual([
      ['2026-11-20', 2],
      ['2026-11-22', 1],
      ['2026-11-23', 0],
    ]);
    now += 60_000;
    await land(like('2', '2026-11-21T10:00:00+08:00', '2026-11-23T12:00:00+08:00'));
    // The engine may throw the older version away at any time.
    await monitoring.warehouse.command('OPTIMIZE TABLE landed_evaluation FINAL');
    expect(await likes()).toEqual([
      ['2026-11-20', 2],
      ['2026-11-21', 1],
      ['2026-11-22', 0],
      ['2026-11-23', 0],
    ]);
  });

  it('keeps the state of a day', async () => {
    await monitoring.register({ platformId, name: 'golden', kind: 'resource', appKey: 'k', hosts: [] });
    await landRecords(monitoring.warehouse, 'user', 'interface', [
      {
        platformId,
        userId: 'u',
        type: 'student',
        registeredTime: '2026-11-01T00:00:00Z',
        createTime: '2026-11-01T00:00:00Z',
        updateTime: '2026-11-01T00:00:00Z',
        isDeleted: false,
      },
    ]);
    await monitoring.indicators.refresh(platformId);
    const answer = await fetch(
      `${monitoring.url}/platforms/golden/indicators/t4-6-users/trend?from=2026-11-01&to=2026-11-30`,
      { headers: authorized(monitoring) },
    );
    expect(await answer.json()).toEqual({ id: 't4-6-users', points: [{ day: '2026-11-23', value: 1 }] });
    expect(
      (
        await fetch(`${monitoring.url}/platforms/golden/indicators/t4-6-users/trend?from=yesterday`, {
          headers: authorized(monitoring),
        })
      ).status,
    ).toBe(400);
  });

  it('carries a state over the days until something lands, and counts what belongs to the day', async () => {
    const land = () =>
      landRecords(monitoring.warehouse, 'user', 'interface', [
        {
          platformId,
          userId: 'u',
          type: 'student',
          registeredTime: '2026-11-01T00:00:00Z',
          createTime: '2026-11-01T00:00:00Z',
          updateTime: '2026-11-01T00:00:00Z',
          isDeleted: false,
        },
      ]);
    const users = async () =>
      (await monitoring.indicators.trend({ platformId, id: 't4-6-users', from: '2026-11-01', to: '2036-11-30' })).map(
        ({ day, value }) => [day, value],
      );
    // Landings are stamped by the warehouse's own clock.
    now = Date.now();
    const days = [0, 1, 2, 3].map((at) => new Date(now + (8 + at * 24) * 3_600_000).toISOString().slice(0, 10));
    await land();
    for (let at = 0; at < 2; at += 1) {
      await monitoring.indicators.refresh(platformId);
      now += 86_400_000;
    }
    // Unnoted: only a count of the records would see it.
    await monitoring.warehouse.command(
      `INSERT INTO landed_user (platform_id, user_id, type, channel) VALUES ('${platformId}', 'silent', 'student', 'interface')`,
    );
    expect(
      (await monitoring.indicators.refresh(platformId)).some(({ id, day }) => id === 't4-6-users' && day === days[2]),
    ).toBe(true);
    expect(await users()).toEqual([
      [days[0], 1],
      [days[1], 1],
      [days[2], 1],
    ]);
    await monitoring.warehouse.insert('landing', [
      {
        platform_id: platformId,
        entity: 'user',
        channel: 'interface',
        records: 1,
        landed_at: new Date(now + 1000).toISOString(),
      },
    ]);
    now += 86_400_000;
    await monitoring.indicators.refresh(platformId);
    expect(await users()).toEqual([
      [days[0], 1],
      [days[1], 1],
      [days[2], 1],
      [days[3], 2],
    ]);
  });
});
