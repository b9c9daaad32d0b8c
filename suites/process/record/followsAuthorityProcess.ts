import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { createRecordCheck } from './createRecordCheck.ts';
import type { Recorded } from './createRecordCheck.ts';

type Step = Recorded['application']['history'][number];

/** What has to be behind it before a step is taken: application, approval, dispatch (8.1–8.3), each by the one that comes before. */
const before: Readonly<Partial<Record<Step['action'], Step['action']>>> = {
  approve: 'submit',
  dispatch: 'approve',
  connect: 'dispatch',
  verify: 'connect',
  operate: 'verify',
};

const problemsOf = ({
  history,
  owner,
  state,
}: Recorded['application']): readonly (readonly [string, string, string])[] => {
  const problems: (readonly [string, string, string])[] = [];
  history.forEach((step, at) => {
    const former = history[at - 1];
    const place = `/history/${at}`;
    if (former !== undefined && former.to !== step.from)
      problems.push([
        place,
        `“${step.action}”从 ${step.from} 开始，而此前处于 ${former.to}`,
        `"${step.action}" begins in ${step.from}, while it was ${former.to}`,
      ]);
    if (former !== undefined && Date.parse(step.time) < Date.parse(former.time))
      problems.push([place, `“${step.action}”的时间早于前一步`, `"${step.action}" is older than the step before it`]);
    const needed = before[step.action];
    if (needed !== undefined && !history.slice(0, at).some(({ action }) => action === needed))
      problems.push([
        place,
        `“${step.action}”之前没有“${needed}”`,
        `"${step.action}" was taken without "${needed}" before it`,
      ]);
    if (step.action === 'approve' && step.actor.accountId === owner.accountId)
      problems.push([place, '申请由申请人自己审核通过', 'the application was approved by who made it']);
    if ((step.action === 'approve' || step.action === 'return') && step.reason.trim() === '')
      problems.push([place, `“${step.action}”没有写明理由`, `"${step.action}" has no reason`]);
  });
  const last = history.at(-1);
  if (last !== undefined && last.to !== state)
    problems.push([
      '/state',
      `所处状态 ${state} 不是最后一步到达的 ${last.to}`,
      `it is ${state}, while the last step led to ${last.to}`,
    ]);
  return problems;
};

/** 8.1: the application went the way that the authority laid down, each step after the one it builds on, judged by somebody else, with reasons. */
export const followsAuthorityProcess = createRecordCheck({
  id: 'process.follows-authority-process',
  requirement: 'follows-authority-process',
  title: {
    'zh-CN': '申请依次经过审核、派发与对接',
    en: 'The application went through review, dispatch and connection in order',
  },
  judge: ({ application, evidence }) => {
    if (application.state === 'withdrawn')
      return inconclusive('no-data', {
        'zh-CN': '申请已撤销，没有可供判断的流程。',
        en: 'The application was withdrawn, so there is no process to judge.',
      });
    return judged(
      problemsOf(application).map(([pointer, zh, en]): Finding => ({
        code: 'process.step-out-of-order',
        message: {
          'zh-CN': `申请 ${application.applicationId}：${zh}。`,
          en: `The application ${application.applicationId}: ${en}.`,
        },
        expected: ['submit', 'approve', 'dispatch', 'connect', 'verify', 'operate'],
        actual: application.history.map(({ action }) => action),
        pointer,
        hint: {
          'zh-CN': '按上级教育管理部门的流程办理：提交、审核、派发、对接、验证（8.1 至 8.3）。',
          en: 'Follow the process of the authority: application, review, dispatch, connection, verification (8.1 to 8.3).',
        },
        evidence,
      })),
    );
  },
});
