import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { CommittedFault, FaultyRequest, MonitoringFault } from './monitoringFault.ts';

const beaconRoutes = ['/v.gif', '/m.gif', '/y.gif', '/vx.gif', '/web_logs'].map((path) => `POST ${path}`);
const withoutSources =
  (...names: readonly string[]): CommittedFault['platform'] =>
  ({ sources = {}, ...registered }) => ({
    ...registered,
    sources: Object.fromEntries(Object.entries(sources).filter(([name]) => !names.includes(name))),
  });
const business = new Set(['service-item', 'service-case', 'service-evaluation', 'user']);

interface Values {
  readonly indicators: readonly { readonly id: string }[];
}
/** Values of some indicators told otherwise, wherever they are asked for. */
const values =
  (change: (one: Values['indicators'][number]) => object) =>
  ({ route }: FaultyRequest, payload: unknown): unknown =>
    route === 'GET /platforms/:platformId/indicators'
      ? { indicators: (payload as Values).indicators.map(change) }
      : undefined;
const absent = (one: { readonly id: string }): object => ({
  ...one,
  status: 'absent',
  value: null,
  reason: 'not-collected',
  readings: [],
  breakdown: [],
});

/** Violations in what is collected and computed (chapters 5 and 6, 7.1, 7.2). */
export const collectingFaults: readonly MonitoringFault[] = [
  {
    id: 'monitoring-beacons-not-landed',
    title: { 'zh-CN': '采集端应答成功，事件却不落库', en: 'The collector accepts beacons and lands none' },
    violates: ['monitors-by-three-methods', 'beacon-joined-with-static-data'],
    caughtBy: ['process.monitoring-collects-by-three-methods', 'process.monitoring-joins-beacons'],
    withholds: true,
    commit: () => ({
      instead: ({ route }) =>
        beaconRoutes.includes(route) ? { status: 200, body: { accepted: 1, rejected: 0 } } : undefined,
    }),
  },
  {
    id: 'monitoring-tables-not-exchanged',
    title: { 'zh-CN': '库表交换什么也不抽取', en: 'Table exchange extracts nothing' },
    violates: ['monitors-by-three-methods', 'extraction-as-required'],
    caughtBy: ['process.monitoring-collects-by-three-methods', 'process.monitoring-extracts-increments'],
    withholds: true,
    commit: () => ({
      instead: ({ route }) =>
        route === 'POST /platforms/:platformId/extract' ? { status: 200, body: { reports: [] } } : undefined,
    }),
  },
  {
    id: 'monitoring-security-not-collected',
    title: { 'zh-CN': '不采集网络安全信息', en: 'Cyber-security is not collected' },
    violates: [
      'collects-seven-categories',
      'collects-common-categories',
      'security-obtained',
      'attacks-by-probe',
      'security-table-7',
    ],
    caughtBy: [
      'process.monitoring-collects-seven-categories',
      'process.monitoring-collects-common-categories',
      'process.monitoring-collects-security',
    ],
    commit: () => ({ answer: values((one) => (one.id.startsWith('t7-') ? absent(one) : one)) }),
  },
  {
    id: 'monitoring-attacks-without-probe',
    title: { 'zh-CN': '不从探针取得攻击流量', en: 'Attacks are not taken from the probe' },
    violates: ['security-obtained', 'attacks-by-probe', 'security-table-7'],
    caughtBy: ['process.monitoring-collects-security'],
    commit: () => ({ platform: withoutSources('probe') as NonNullable<CommittedFault['platform']> }),
  },
  {
    id: 'monitoring-vulnerabilities-miscounted',
    title: { 'zh-CN': '漏洞总数不是来源所有', en: 'The number of vulnerabilities is not what the source holds' },
    violates: ['security-table-7'],
    caughtBy: ['process.monitoring-collects-security'],
    commit: () => ({ answer: values((one) => (one.id === 't7-6-vulnerabilities' ? { ...one, value: 1_000 } : one)) }),
  },
  {
    id: 'monitoring-security-records-stripped',
    title: { 'zh-CN': '网络安全记录丢失类型与级别', en: 'Cyber-security records lose type and level' },
    violates: ['security-data-format'],
    caughtBy: ['process.monitoring-security-records'],
    commit: () => ({
      answer: ({ route, parameters }, payload) =>
        route === 'GET /platforms/:platformId/indicators/:id/records' && parameters['id']?.startsWith('t7-') === true
          ? {
              ...(payload as object),
              records: (payload as { readonly records: readonly object[] }).records.map((one) => ({
                ...one,
                category: '',
                type: '',
                level: '',
              })),
            }
          : undefined,
    }),
  },
  {
    id: 'monitoring-business-of-services-not-collected',
    title: { 'zh-CN': '不采集服务类平台的业务信息', en: 'The business data of service platforms are not collected' },
    violates: ['collects-seven-categories', 'collects-category-of-kind'],
    caughtBy: ['process.monitoring-collects-seven-categories', 'process.monitoring-collects-category-of-kind'],
    withholds: true,
    commit: () => ({
      platform: ({ interfaces, ...registered }): RegisteredPlatform => ({
        ...registered,
        ...(interfaces !== undefined && {
          interfaces:
            registered.kind !== 'service'
              ? interfaces
              : {
                  ...interfaces,
                  urls: Object.fromEntries(Object.entries(interfaces.urls).filter(([entity]) => !business.has(entity))),
                },
        }),
      }),
    }),
  },
  {
    id: 'monitoring-common-data-of-resource-platforms-only',
    title: {
      'zh-CN': '只对资源类平台采集基础设施与网络安全信息',
      en: 'Infrastructure and cyber-security are collected of resource platforms only',
    },
    violates: ['collects-common-categories'],
    caughtBy: ['process.monitoring-collects-common-categories'],
    withholds: true,
    commit: () => ({
      platform: (registered) => {
        if (registered.kind === 'resource') return registered;
        const { sources: _, ...rest } = registered;
        return rest;
      },
    }),
  },
  {
    id: 'monitoring-infrastructure-not-collected',
    title: { 'zh-CN': '不调用多云管理平台的接口', en: 'The multi-cloud management platform is not called' },
    violates: ['infrastructure-obtained', 'infrastructure-through-interface', 'infrastructure-table-1'],
    caughtBy: ['process.monitoring-collects-infrastructure'],
    commit: () => ({ platform: withoutSources('cloudManagement') as NonNullable<CommittedFault['platform']> }),
  },
  {
    id: 'monitoring-infrastructure-estimated',
    title: {
      'zh-CN': '利用率用估计值代替多云管理平台的数据',
      en: 'Utilizations are estimated instead of taken from the multi-cloud management platform',
    },
    violates: ['infrastructure-through-interface', 'infrastructure-table-1'],
    caughtBy: ['process.monitoring-collects-infrastructure'],
    commit: () => ({
      answer: values((one) => (one.id.endsWith('-utilization') ? { ...one, value: 12.5 } : one)),
    }),
  },
  {
    id: 'monitoring-beacons-not-joined',
    title: { 'zh-CN': '观看时长不与资源时长关联', en: 'Viewing is not joined with how long a resource is' },
    violates: ['beacon-joined-with-static-data'],
    caughtBy: ['process.monitoring-joins-beacons'],
    commit: () => ({ answer: values((one) => (one.id === 't4-9-completion' ? absent(one) : one)) }),
  },
  {
    id: 'monitoring-records-not-given',
    title: { 'zh-CN': '指标背后的记录不可取得', en: 'The records behind a value cannot be had' },
    violates: ['data-governance'],
    caughtBy: ['process.monitoring-data-usable'],
    withholds: true,
    commit: () => ({
      answer: ({ route }, payload) =>
        route === 'GET /platforms/:platformId/indicators/:id/records'
          ? { ...(payload as object), records: [], next: null }
          : undefined,
    }),
  },
  {
    id: 'monitoring-pulls-once',
    title: {
      'zh-CN': '接口只真正调用一次，此后重复上次的结果',
      en: 'Interfaces are called once, and the report repeated from then on',
    },
    violates: ['interface-data-on-demand'],
    caughtBy: ['process.monitoring-collects-on-demand'],
    withholds: true,
    commit: () => {
      const first = new Map<string, object>();
      const isPull = ({ route }: FaultyRequest): boolean => route === 'POST /platforms/:platformId/pull';
      return {
        instead: (request) => {
          const body = isPull(request) ? first.get(request.parameters['platformId'] ?? '') : undefined;
          return body === undefined ? undefined : { status: 200, body };
        },
        answer: (request, payload) => {
          if (isPull(request)) first.set(request.parameters['platformId'] ?? '', payload as object);
          return undefined;
        },
      };
    },
  },
  {
    id: 'monitoring-parameters-with-another-key',
    title: { 'zh-CN': '调用接口时以错误的密钥签名', en: 'Calls of interfaces are signed with another key' },
    violates: ['caller-generates-parameters'],
    caughtBy: ['process.monitoring-generates-parameters'],
    withholds: true,
    commit: () => ({
      platform: ({ interfaces, ...registered }): RegisteredPlatform => ({
        ...registered,
        ...(interfaces !== undefined && {
          interfaces: {
            ...interfaces,
            credentials: {
              ...interfaces.credentials,
              signatureKey: [...interfaces.credentials.signatureKey].toReversed().join(''),
            },
          },
        }),
      }),
    }),
  },
];
