import { hostileName } from './hostile/hostileName.ts';
import { isoTime } from '../../spec/isoTime.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { infrastructureSample } from '../../mocks/cloud-management/infrastructureSample.ts';
import { testRun } from '../../mocks/monitoring-platform/verification/testRun.ts';
import { fillNotifications } from './fillNotifications.ts';
import { landRecords } from '../../mocks/monitoring-platform/warehouse/landRecords.ts';

const dayMs = 86_400_000;
const provinces = ['北京', '上海', '广东', '四川', '浙江', '江苏', '湖北', '陕西'];

const eventsOf = (platformId: string, now: number): readonly Readonly<Record<string, unknown>>[] =>
  Array.from({ length: 32 }, (_, ago) => ago)
    // Two days of gap.
    .filter((ago) => ago !== 9 && ago !== 10)
    .flatMap((ago) =>
      Array.from({ length: 20 + ((ago * 7) % 13) }, (_, at) => {
        const time = isoTime(now - ago * dayMs - at * 1000);
        return {
          platform_id: platformId,
          event_id: `${platformId} ${ago} ${at}`,
          received_time: time,
          event_time: time,
          kind: 'page-view',
          event_code: 'v',
          page_url: at === 3 ? `https://a.example/${encodeURIComponent(hostileName)}` : `https://a.example/p${at % 5}`,
          page_name: hostileName,
          visitor_id: `v${at % 11}`,
          device: at % 3 === 0 ? 'mobile' : 'pc',
          country: '中国',
          province: provinces[at % provinces.length],
          is_robot: false,
          parameters: '{}',
        };
      }),
    );

/** A day of two nodes, one of which means harm and fell silent; and of the probe. */
const fillInfrastructure = async (platform: MonitoringPlatform, now: number): Promise<void> => {
  const node = { memoryBytes: 2 ** 35, diskBytes: 2 ** 42, bandwidthBps: 1e9 };
  const every = 300_000;
  const samples = Array.from({ length: 288 }, (_, at) => now - at * every).flatMap((time, at) => [
    infrastructureSample('good', { ...node, cloudId: 'education-cloud', nodeId: 'ec-web-1' }, time),
    ...(at < 12
      ? []
      : [infrastructureSample('hostile', { ...node, cloudId: hostileName.slice(0, 60), nodeId: '<b>node</b>' }, time)]),
  ]);
  await landRecords(platform.warehouse, 'infrastructure-sample', 'source', samples);
  await landRecords(
    platform.warehouse,
    'reachability-sample',
    'source',
    Array.from({ length: 60 }, (_, at) => ({
      platformId: 'good',
      sampleId: `r${at}`,
      probeId: 'p',
      url: 'https://a.example/',
      sampledTime: isoTime(now - at * every),
      reachable: at !== 7,
      statusCode: 200,
      latencyMs: 5,
      createTime: isoTime(now),
    })),
  );
};

/** Entries in every state, subscriptions both ways, calls, and a record of joint debugging. */
const fillCatalogue = async (platform: MonitoringPlatform, time: string): Promise<void> => {
  const text = { 'zh-CN': `用户查询 ${hostileName}`, en: `Query: users ${hostileName}` };
  const entry = (
    platformId: string,
    entity: 'user' | 'resource' | 'course',
    status: 'submitted' | 'published' | 'returned',
  ) => ({
    type: 'entry' as const,
    entry: {
      platformId,
      entity,
      url: `https://a.example/api/${encodeURIComponent(hostileName)}`,
      method: 'GET' as const,
      name: text,
      description: text,
      dataItems: [{ field: 'userId', name: text }],
      status,
      version: 3,
      registeredTime: time,
      mountedTime: time,
      submittedTime: time,
      publishedTime: status === 'published' ? time : null,
      reviews: [
        {
          outcome: 'returned' as const,
          time,
          reason: hostileName,
          by: { accountId: 'r', name: '李四', role: 'reviewer' as const },
        },
        { outcome: 'approved' as const, time, reason: '', by: null },
      ],
    },
  });
  const subscription = (direction: 'authority-to-platform' | 'platform-to-authority') => ({
    type: 'subscription' as const,
    subscription: {
      direction,
      platformId: 'hostile',
      entity: 'user' as const,
      url: 'https://a.example/',
      subscribedTime: time,
    },
  });
  const called = { time, platformId: 'hostile', entity: 'user' as const, records: 3 };
  await platform.store.note(
    entry('hostile', 'user', 'submitted'),
    entry('hostile', 'resource', 'returned'),
    entry('good', 'course', 'published'),
    subscription('authority-to-platform'),
    subscription('platform-to-authority'),
    { type: 'call', call: { ...called, refusal: null } },
    { type: 'call', call: { ...called, refusal: 'signature-invalid' } },
  );
  const found = { run_id: 'run', platform_id: 'hostile', called_time: time, duration_ms: 12, records: 1, total: 1 };
  await platform.warehouse.insert('joint_debugging', [
    { ...found, entity: 'user', url: `https://a.example/${hostileName}`, problems: '[]' },
    {
      ...found,
      entity: 'resource',
      url: 'https://a.example/',
      problems: JSON.stringify([
        { code: 'catalogue.item-missing', message: text, pointer: hostileName, expected: 'a', actual: hostileName },
      ]),
    },
  ]);
};

/**
 * Three platforms: one in good order with a month of visits and two days of gap, one of which nothing ever came, and one whose name and data
 * mean harm, with alerts and a collection that failed.
 */
export const fillPlatforms = async (platform: MonitoringPlatform, now: number): Promise<void> => {
  const common = { hosts: ['a.example'] } as const;
  await platform.register({
    ...common,
    platformId: 'good',
    name: '国家中小学智慧教育平台',
    kind: 'resource',
    appKey: 'k1',
  });
  await platform.register({ ...common, platformId: 'fresh', name: '某市教育服务平台', kind: 'service', appKey: 'k2' });
  await platform.register({ ...common, platformId: 'hostile', name: hostileName, kind: 'management', appKey: 'k3' });
  const texts = { 'zh-CN': `签名错误的请求得到了数据 ${hostileName}`, en: hostileName };
  await platform.store.note({
    type: 'verification-run',
    run: testRun('hostile', {
      kind: 'interfaces',
      state: 'failed',
      createdAt: now,
      steps: [
        {
          code: 'interface.refusal',
          subject: hostileName,
          status: 'failed',
          message: texts,
          expected: 'an error',
          actual: hostileName,
          durationMs: 3,
          exchange: { request: 'GET /api/v1/users HTTP/1.1', answer: hostileName },
        },
      ],
    }),
  });
  for (const platformId of ['good', 'hostile'])
    await platform.warehouse.insert('beacon_event', eventsOf(platformId, now));
  const time = isoTime(now);
  const user = { type: 'student', registeredTime: time, createTime: time, updateTime: time };
  for (const platformId of ['good', 'hostile'])
    await landRecords(
      platform.warehouse,
      'user',
      'interface',
      Array.from({ length: 40 }, (_, at) => ({ ...user, platformId, userId: `${hostileName.slice(0, 20)}${at}` })),
    );
  const problems = [
    {
      code: 'page-malformed',
      message: { 'zh-CN': hostileName, en: hostileName },
      pointer: '/records/0',
      expected: 'a',
      actual: hostileName,
    },
  ];
  const outcome = { channel: 'interface', at: now, records: 40, landed: 40 } as const;
  await platform.store.note(
    { type: 'outcome', outcome: { ...outcome, platformId: 'good', entity: 'user', problems: [] } },
    { type: 'outcome', outcome: { ...outcome, platformId: 'hostile', entity: 'user', landed: 39, problems } },
    ...(['open', 'open', 'rectified', 'closed', 'missing'] as const).map((status, at) => ({
      type: 'alert' as const,
      alert: {
        platformId: 'hostile',
        alertId: `alert ${at}`,
        tableName: 'data_user',
        recordKey: `${hostileName} ${at}`,
        rule: 'unique-key',
        field: at === 0 ? hostileName : null,
        status,
        createdAt: now - at * dayMs,
        seenAt: now - at * 3_600_000,
      },
    })),
  );
  await fillNotifications(platform, now);
  await fillInfrastructure(platform, now);
  await fillCatalogue(platform, time);
  // As the schedule does every day.
  await platform.indicators.refresh('good');
};
