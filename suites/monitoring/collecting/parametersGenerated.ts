import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { collected } from '../scenes/collected.ts';

/** 7.2.4: the partners answer nothing whose encrypted parameters do not verify; what was answered had them. */
export const parametersGenerated: MonitoringCheck = {
  id: 'process.monitoring-generates-parameters',
  verifies: ['caller-generates-parameters'],
  title: {
    'zh-CN': '调用接口时生成可通过验证的加密参数',
    en: 'Calls of interfaces carry encrypted parameters that verify',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const { pulled, evidence } = await context.use(collected);
    const reports = platformKinds.flatMap((kind) => pulled[kind]);
    const refused = reports.filter(({ problems }) =>
      problems.some(({ code, actual }) => code === 'interface.status' && /\b40[013]\b/.test(JSON.stringify(actual))),
    );
    if (refused.length > 0)
      return judged([
        lack(
          'parameters-refused',
          `${refused.length} 个接口拒绝了运行监测平台的调用，参数未能通过验证。`,
          `${refused.length} interfaces refused the calls of the monitoring platform: their parameters did not verify.`,
          {
            expected: { 'zh-CN': '参数经加密、能通过验证的调用', en: 'calls with encrypted parameters that verify' },
            actual: refused.slice(0, 5).map(({ entity, problems }) => ({ entity, problem: problems[0]?.message.en })),
            pointer: refused[0]?.url ?? '',
            evidence,
            hint: [
              '按登记的方案与密钥生成请求头中的加密参数并签名（7.2.4，docs/integrate）。',
              'Generate and sign the encrypted header parameters by the scheme and keys of the registration (7.2.4, docs/integrate).',
            ],
          },
        ),
      ]);
    return reports.some(({ records }) => records > 0)
      ? judged([])
      : inconclusive('blocked', {
          'zh-CN': '没有任何接口被调用成功，由检查 process.monitoring-collects-by-three-methods 给出结论。',
          en: 'No interface was called with success, on which the check process.monitoring-collects-by-three-methods concludes.',
        });
  },
};
