import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';
import { failedVerifications } from '../calling/failedVerifications.ts';
import { someCalls } from '../calling/someCalls.ts';
import { refusalFinding } from '../reading/refusalFinding.ts';
import { refusalProblem } from '../reading/refusalProblem.ts';

/** 7.2.3: whatever verification fails on, error information comes back. That data come instead is for the checks of each to say. */
export const refusalsCarryErrorInformation: Check = {
  id: 'interface.refusals-carry-error-information',
  verifies: ['interfaces-refuse-with-error'],
  channel: 'interface',
  title: {
    'zh-CN': '各种验证失败都返回错误信息',
    en: 'Every failed verification is answered with error information',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  deadlineMs: 30_000,
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const findings: Finding[] = [];
    const answered = new Set<string>();
    let refused = 0;
    const { nonce } = context.profile.values.interfaces.headers;
    for (const [at, { entity, sent }] of able.accepted.entries()) {
      const wrong = failedVerifications(context, sent[nonce]);
      for (const { what, call, judge } of someCalls(context.target.kind, entity, at, wrong)) {
        const answer = await callWorking(context, entity, call);
        const problem = refusalProblem(entity, answer, context.profile);
        // An empty page is the data of an interface that has none.
        if (problem === 'data') answered.add(judge);
        else refused += 1;
        if (problem !== undefined && problem !== 'data') findings.push(refusalFinding(problem, answer, what));
      }
    }
    const judges = [...answered].join(', ');
    return refused === 0
      ? inconclusive('blocked', {
          'zh-CN': `没有一次验证失败被拒绝，见 ${judges}。`,
          en: `No failed verification was refused; see ${judges}.`,
        })
      : judged(findings.slice(0, 20));
  },
};
