import type { FaultyRequest, MonitoringFault } from './monitoringFault.ts';

const day = 24 * 3_600_000;
const isExtraction = ({ route }: FaultyRequest): boolean => route === 'POST /platforms/:platformId/extract';
const isAlerting = ({ route }: FaultyRequest): boolean => route === 'POST /platforms/:platformId/alerts';
const nothingExtracted = { status: 200, body: { reports: [] } } as const;

/** Violations in table exchange and alerts (7.3). */
export const exchangeFaults: readonly MonitoringFault[] = [
  {
    id: 'monitoring-extracts-once',
    title: { 'zh-CN': '首次之后不再抽取增量', en: 'After the first time no increment is extracted' },
    violates: ['extraction-as-required', 'alerts-generated', 'violations-alerted'],
    caughtBy: ['process.monitoring-extracts-increments', 'process.monitoring-sends-alerts'],
    withholds: true,
    commit: () => {
      const extracted = new Set<string>();
      return {
        instead: (request) => {
          if (!isExtraction(request)) return undefined;
          const platformId = request.parameters['platformId'] ?? '';
          if (extracted.has(platformId)) return nothingExtracted;
          extracted.add(platformId);
          return undefined;
        },
      };
    },
  },
  {
    id: 'monitoring-extracts-whole-tables',
    title: { 'zh-CN': '每次都抽取整张表', en: 'Whole tables are extracted each time' },
    violates: ['extraction-as-required'],
    caughtBy: ['process.monitoring-extracts-increments'],
    commit: () => ({
      answer: (request, payload) =>
        isExtraction(request)
          ? {
              reports: (payload as { readonly reports: readonly object[] }).reports.map((one) => ({
                ...one,
                mode: 'full',
              })),
            }
          : undefined,
    }),
  },
  {
    id: 'monitoring-skips-a-day',
    title: { 'zh-CN': '昨日没有抽取', en: 'Yesterday nothing was extracted' },
    violates: ['daily-extraction'],
    caughtBy: ['process.monitoring-extracts-daily'],
    commit: () => ({
      answer: ({ route }, payload) => {
        if (route !== 'GET /platforms/:platformId/arrivals') return undefined;
        const { arrivals } = payload as {
          readonly arrivals: readonly { readonly day: string; readonly channel: string }[];
        };
        const yesterday = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(Date.now() - day);
        return { arrivals: arrivals.filter((one) => one.day !== yesterday || one.channel !== 'exchange') };
      },
    }),
  },
  {
    id: 'monitoring-extracts-in-the-clear',
    title: { 'zh-CN': '不加密即连接前置数据库', en: 'Front databases are connected to without encryption' },
    violates: ['monitoring-encrypts-exchange'],
    caughtBy: ['process.monitoring-encrypts-exchange'],
    withholds: true,
    commit: () => ({
      platform: ({ frontDatabase, ...registered }) => ({
        ...registered,
        ...(frontDatabase !== undefined && { frontDatabase: { ...frontDatabase, tls: 'disable' as const } }),
      }),
    }),
  },
  {
    id: 'monitoring-verifies-nothing',
    title: { 'zh-CN': '核验从不发现问题', en: 'Verification never finds anything' },
    violates: ['alerts-generated', 'violations-alerted'],
    caughtBy: ['process.monitoring-sends-alerts'],
    withholds: true,
    commit: () => ({
      answer: ({ route }) => (route === 'POST /platforms/:platformId/verify' ? { violations: [] } : undefined),
    }),
  },
  {
    id: 'monitoring-alerts-not-written',
    title: { 'zh-CN': '告警不写入前置数据库', en: 'Alerts are not written to the front database' },
    violates: ['alerts-generated', 'violations-alerted'],
    caughtBy: ['process.monitoring-sends-alerts'],
    withholds: true,
    commit: () => ({
      instead: (request) => (isAlerting(request) ? { status: 200, body: { alertIds: ['none'] } } : undefined),
    }),
  },
  {
    id: 'monitoring-alerts-not-told',
    title: { 'zh-CN': '已发出的告警无从查询', en: 'Alerts that were sent cannot be had' },
    violates: ['alerts-synchronised'],
    caughtBy: ['process.monitoring-tells-alerts'],
    commit: () => ({
      answer: ({ route }) => (route === 'GET /platforms/:platformId/alerts' ? { alerts: [] } : undefined),
    }),
  },
  {
    id: 'monitoring-mended-rows-not-extracted',
    title: { 'zh-CN': '发出告警后不再抽取整改的数据', en: 'After an alert mended rows are not extracted' },
    violates: ['rectified-rows-extracted'],
    caughtBy: ['process.monitoring-extracts-mended'],
    commit: () => {
      const alerted = new Set<string>();
      return {
        instead: (request) => {
          const platformId = request.parameters['platformId'] ?? '';
          if (isExtraction(request) && alerted.has(platformId)) return nothingExtracted;
          if (isAlerting(request)) alerted.add(platformId);
          return undefined;
        },
      };
    },
  },
];
