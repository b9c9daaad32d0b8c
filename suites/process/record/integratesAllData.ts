import type { Localized } from '../../../spec/localized.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { createMonitoringApi } from '../../monitoring/asking/createMonitoringApi.ts';
import { createRecordCheck } from './createRecordCheck.ts';
import { kindEvidence } from './kindEvidence.ts';
import type { DataKind } from './kindEvidence.ts';

const names: Readonly<Record<DataKind, Localized>> = {
  networkAccess: { 'zh-CN': '网络访问', en: 'network access' },
  dataSharing: { 'zh-CN': '数据共享', en: 'data sharing' },
  userEvaluation: { 'zh-CN': '用户评价', en: 'user evaluation' },
  networkTraffic: { 'zh-CN': '网络流量', en: 'network traffic' },
  player: { 'zh-CN': '播放器', en: 'player' },
  passport: { 'zh-CN': '通行证', en: 'single sign-on pass' },
};
/** Traffic is tapped by the authority’s probes, a pass shows in nothing that is collected: their absence says nothing of the platform. */
const notItsDoing: ReadonlySet<DataKind> = new Set(['networkTraffic', 'passport']);
/** How long it has to have been in operation before nothing at all is a lack. */
const graceMs = 24 * 3_600_000;

const attest = {
  kind: 'attestation',
  name: 'integrates-all-data',
  how: {
    'zh-CN': '就采集数据中看不出的各类，提交 integrates-all-data 的声明，附文件名与摘要。',
    en: 'For the kinds that do not show in what is collected, hand in an attestation for integrates-all-data, with name and hash of the document.',
  },
} as const;

/** 8.1: of each kind of data that the approved application says is connected, something came. */
export const integratesAllData = createRecordCheck({
  id: 'process.integrates-all-data',
  requirement: 'integrates-all-data',
  title: { 'zh-CN': '申请中列明的各类数据均已对接', en: 'All kinds of data that the application names are connected' },
  judge: async ({ application, evidence }, context) => {
    const { target, clock, recordAt } = context;
    if (recordAt === undefined) throw new Error('Expected the capability application-record.');
    const operated = application.history.findLast(({ action }) => action === 'operate');
    if (application.state !== 'in-operation' || operated === undefined)
      return inconclusive('no-data', {
        'zh-CN': `申请尚未投入运行（${application.state}），各类数据的对接还不能判断。`,
        en: `The application is not in operation yet (${application.state}), so whether its data are connected cannot be told.`,
      });
    const kinds = Object.entries(application.content.dataKinds ?? {}) as [DataKind, { applies?: boolean }][];
    const declared = kinds.filter(([, { applies }]) => applies === true).map(([kind]) => kind);
    const silent = (Object.keys(names) as DataKind[]).filter((kind) => !kinds.some(([one]) => one === kind));
    const found = await kindEvidence(createMonitoringApi(recordAt, context), target.platformId, clock.now());
    if ('broken' in found)
      return inconclusive(found.broken.refused ? 'blocked' : 'unreadable', found.broken.problem ?? names.passport);
    const finding = (kind: DataKind, zh: string, en: string): Finding => ({
      code: 'process.kind-not-connected',
      message: { 'zh-CN': `${names[kind]['zh-CN']}：${zh}。`, en: `${names[kind].en}: ${en}.` },
      expected: { 'zh-CN': '已对接', en: 'connected' },
      actual: null,
      pointer: `/content/dataKinds/${kind}`,
      hint: {
        'zh-CN': '完成该类数据的对接，或在申请中说明不对接的原因并经审核（8.1）。',
        en: 'Connect this kind of data, or say in the application why not and have it approved (8.1).',
      },
      evidence: [...evidence, ...found.evidence],
    });
    const isNew = clock.now() - Date.parse(operated.time) < graceMs;
    const missing = declared.filter((kind) => found.seen[kind] !== true);
    const lacking = missing.filter((kind) => !notItsDoing.has(kind) && !isNew);
    const findings = [
      ...silent.map((kind) =>
        finding(kind, '申请中没有说明是否对接', 'the application does not say whether it is connected'),
      ),
      ...lacking.map((kind) =>
        finding(
          kind,
          '申请称已对接，三十日内却没有任何数据',
          'the application says that it is connected, and nothing of it came within thirty days',
        ),
      ),
    ];
    if (findings.length > 0) return judged(findings);
    const open = missing.map((kind) => names[kind]);
    return open.length === 0
      ? judged([])
      : inconclusive(
          'not-observable',
          {
            'zh-CN': `在运行监测平台的数据中看不出是否对接：${open.map((one) => one['zh-CN']).join('、')}。`,
            en: `What was collected does not show whether these are connected: ${open.map((one) => one.en).join(', ')}.`,
          },
          attest,
        );
  },
});
