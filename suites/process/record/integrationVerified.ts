import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { createRecordCheck } from './createRecordCheck.ts';

/** 8.3: verified is what passed a verification on the monitoring platform, before it went into operation. */
export const integrationVerified = createRecordCheck({
  id: 'process.integration-verified',
  requirement: 'integration-verified',
  title: {
    'zh-CN': '投入运行前在运行监测平台上完成验证',
    en: 'It was verified on the monitoring platform before operation',
  },
  judge: ({ application: { history, applicationId, state }, run, evidence }) => {
    const verified = history.findLast(({ action }) => action === 'verify');
    const operated = history.findLast(({ action }) => action === 'operate');
    const finding = (zh: string, en: string, actual: unknown): Finding => ({
      code: 'process.not-verified',
      message: { 'zh-CN': `申请 ${applicationId}：${zh}。`, en: `The application ${applicationId}: ${en}.` },
      expected: { 'zh-CN': '一次通过的符合性检测', en: 'a passed run of the conformance suite' },
      actual,
      pointer: '/history',
      hint: {
        'zh-CN': '在运行监测平台上运行符合性检测，通过后再投入运行（8.3）。',
        en: 'Run the conformance suite on the monitoring platform, and go into operation once it has passed (8.3).',
      },
      evidence,
    });
    if (verified === undefined)
      return operated === undefined && state !== 'in-operation'
        ? inconclusive('no-data', {
            'zh-CN': `申请 ${applicationId} 尚在对接（${state}），还没有完成验证。`,
            en: `The application ${applicationId} is being connected still (${state}); its verification is not complete yet.`,
          })
        : judged([finding('未经验证即投入运行', 'it went into operation without being verified', state)]);
    if (run === undefined)
      return judged([
        finding('“验证通过”没有所依据的检测', 'the step "verify" names no run that is there', verified.runId ?? null),
      ]);
    if (run.kind !== 'suite' || run.state !== 'passed')
      return judged([
        finding(
          `所依据的验证 ${run.runId} 为 ${run.kind}，结果为 ${run.state}`,
          `the run ${run.runId} that it rests on is ${run.kind} and ${run.state}`,
          { kind: run.kind, state: run.state },
        ),
      ]);
    if (run.endedTime === null || Date.parse(run.endedTime) > Date.parse(verified.time))
      return judged([
        finding('检测在“验证通过”之后才结束', 'its run ended after it had been called verified', {
          ended: run.endedTime,
          verified: verified.time,
        }),
      ]);
    return passed({
      'zh-CN': `检测 ${run.runId} 于 ${run.endedTime} 通过。`,
      en: `The run ${run.runId} passed at ${run.endedTime}.`,
    });
  },
});
