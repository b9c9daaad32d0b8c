import type { CommittedFault, MonitoringFault } from './monitoringFault.ts';

interface Item {
  readonly aspect: string;
  readonly code: string;
  readonly subject: string;
  readonly status: string;
}

/** The items of a status as they are told. */
const items = (change: (all: readonly Item[]) => readonly object[]): CommittedFault['answer'] => {
  const answer: NonNullable<CommittedFault['answer']> = ({ route }, payload) =>
    route === 'GET /platforms/:platformId/status'
      ? { items: change((payload as { readonly items: readonly Item[] }).items) }
      : undefined;
  return answer;
};
const status = (change: (all: readonly Item[]) => readonly object[]): CommittedFault => {
  const answer = items(change);
  return answer === undefined ? {} : { answer };
};
const document = 'GET /applications/:applicationId/development-document';

/** Violations in chapter 8. */
export const statusFaults: readonly MonitoringFault[] = [
  {
    id: 'monitoring-no-development-document',
    title: { 'zh-CN': '派发后没有开发文档', en: 'There is no development document after the dispatch' },
    violates: ['development-document'],
    caughtBy: ['process.monitoring-writes-development-document'],
    commit: () => ({
      instead: ({ route }) =>
        route === document
          ? { status: 404, body: { error: { code: 'document-none', message: '没有开发文档 / there is no document' } } }
          : undefined,
    }),
  },
  {
    id: 'monitoring-same-document-for-all',
    title: {
      'zh-CN': '开发文档不写明该申请的标识与密钥',
      en: 'The development document names no id and key of the application',
    },
    violates: ['development-document'],
    caughtBy: ['process.monitoring-writes-development-document'],
    commit: () => ({
      answer: ({ route }, payload) =>
        route === document && typeof payload === 'string' ? payload.replaceAll(/[0-9a-f]{16,}/g, '…') : undefined,
    }),
  },
  {
    id: 'monitoring-status-without-anomalies',
    title: { 'zh-CN': '对接状态没有异常处置', en: 'The status has nothing on anomalies' },
    violates: ['status-managed'],
    caughtBy: ['process.monitoring-manages-status'],
    commit: () => status((all) => all.filter(({ aspect }) => aspect !== 'anomaly')),
  },
  {
    id: 'monitoring-always-healthy',
    title: { 'zh-CN': '健康监测从不提示', en: 'Health never tells of anything' },
    violates: ['health-monitored'],
    caughtBy: ['process.monitoring-watches-health'],
    commit: () => status((all) => all.filter(({ aspect, status: one }) => aspect !== 'health' || one === 'ok')),
  },
  {
    id: 'monitoring-deployment-not-verified',
    title: { 'zh-CN': '部署验证一律通过', en: 'Every deployment passes its verification' },
    violates: ['data-verified'],
    caughtBy: ['process.monitoring-verifies-data'],
    commit: () => ({
      answer: ({ route }, payload) =>
        route === 'GET /platforms/:platformId/verifications/:runId' &&
        (payload as { readonly state: string }).state === 'failed'
          ? { ...(payload as object), state: 'passed', failures: 0 }
          : undefined,
    }),
  },
  {
    id: 'monitoring-consistency-not-verified',
    title: { 'zh-CN': '不校验数据的一致性', en: 'Data are not verified for consistency' },
    violates: ['data-verified', 'anomalies-alerted'],
    caughtBy: ['process.monitoring-verifies-data', 'process.monitoring-alarms-anomalies'],
    commit: () =>
      status((all) => all.map((one) => (one.aspect === 'consistency' ? { ...one, subject: '', status: 'ok' } : one))),
  },
  {
    id: 'monitoring-anomalies-not-alarmed',
    title: { 'zh-CN': '发现数据异常却不报警', en: 'Anomalies are found, and no alarm is raised' },
    violates: ['anomalies-alerted'],
    caughtBy: ['process.monitoring-alarms-anomalies'],
    commit: () => status((all) => all.map((one) => (one.aspect === 'health' ? one : { ...one, status: 'ok' }))),
  },
  {
    id: 'monitoring-alarms-say-nothing',
    title: { 'zh-CN': '报警不说明应为与实为', en: 'Alarms do not say what was expected and what came' },
    violates: ['anomalies-located'],
    caughtBy: ['process.monitoring-alarms-anomalies'],
    commit: () => status((all) => all.map((one) => ({ ...one, expected: '', actual: '' }))),
  },
];
