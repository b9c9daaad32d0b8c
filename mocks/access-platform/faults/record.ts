import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Application } from '../../monitoring-platform/applications/contract/application.ts';
import type { VerificationRun } from '../../monitoring-platform/verification/contract/verificationRun.ts';
import type { Fault } from './fault.ts';

/** What a monitoring platform has of an access platform (8.1–8.3); without an application it was registered by hand. */
export interface ApplicationRecord {
  readonly application?: Application;
  readonly run?: VerificationRun;
}

/** A violation that no page and no interface shows, but the record at the monitoring platform: how the record of a right platform differs by it. */
export interface RecordFault extends Fault {
  readonly alter: (record: Required<ApplicationRecord>) => ApplicationRecord;
}

const fault = (
  id: string,
  requirement: string,
  title: Localized,
  alter: RecordFault['alter'],
  caughtBy = `process.${requirement}`,
): RecordFault => ({
  id,
  channel: 'process',
  title,
  platforms: platformKinds,
  violates: [requirement],
  caughtBy: [caughtBy],
  alter,
});
const without = (record: Required<ApplicationRecord>, action: string): ApplicationRecord => ({
  ...record,
  application: {
    ...record.application,
    history: record.application.history.filter((step) => step.action !== action),
  },
});
const content = (record: Required<ApplicationRecord>, change: Partial<Application['content']>): ApplicationRecord => ({
  ...record,
  application: { ...record.application, content: { ...record.application.content, ...change } },
});

/** How an access platform breaks its part of chapter 8, as the record tells of it. */
export const recordFaults: readonly RecordFault[] = [
  fault(
    'process-never-applied',
    'applies-online',
    { 'zh-CN': '没有在线申请，由人手工登记', en: 'Never applied online; it was registered by hand' },
    () => ({}),
  ),
  fault(
    'process-application-without-environment',
    'application-content',
    { 'zh-CN': '申请没有写明部署环境', en: 'The application does not say where it is deployed' },
    (record) => content(record, { environment: {} }),
  ),
  fault(
    'process-application-without-parameters',
    'application-content',
    { 'zh-CN': '申请没有写明采集参数', en: 'The application does not say what is to be collected' },
    (record) => content(record, { collection: {} }),
  ),
  fault(
    'process-connected-before-approval',
    'follows-authority-process',
    { 'zh-CN': '未经审核通过即派发对接', en: 'It was connected without having been approved' },
    (record) => without(record, 'approve'),
  ),
  fault(
    'process-approved-by-itself',
    'follows-authority-process',
    { 'zh-CN': '申请人自己审核了自己的申请', en: 'Its application was approved by who made it' },
    (record) => ({
      ...record,
      application: {
        ...record.application,
        history: record.application.history.map((step) =>
          step.action === 'approve' ? { ...step, actor: record.application.owner } : step,
        ),
      },
    }),
  ),
  fault(
    'process-operates-after-a-failed-run',
    'integration-verified',
    { 'zh-CN': '检测未通过却投入运行', en: 'It went into operation after a run that had failed' },
    (record) => ({ ...record, run: { ...record.run, state: 'failed' } }),
  ),
  fault(
    'process-operates-before-its-run-ended',
    'integration-verified',
    { 'zh-CN': '检测还没有结束就投入运行', en: 'It went into operation before its run had ended' },
    (record) => ({ ...record, run: { ...record.run, endedAt: (record.run.endedAt ?? 0) + 7 * 24 * 3_600_000 } }),
  ),
  fault(
    'process-declared-kind-never-connected',
    'integrates-all-data',
    {
      'zh-CN': '申请称播放器已对接，却从未有过播放数据',
      en: 'The player is said to be connected, and nothing of it ever came',
    },
    (record) => content(record, { dataKinds: { ...record.application.content.dataKinds, player: { applies: true } } }),
  ),
  fault(
    'process-kind-passed-over',
    'integrates-all-data',
    { 'zh-CN': '申请没有说明通行证是否对接', en: 'The application passes over whether the pass is connected' },
    (record) => {
      const { passport: _, ...dataKinds } = record.application.content.dataKinds ?? {};
      return content(record, { dataKinds });
    },
  ),
];
