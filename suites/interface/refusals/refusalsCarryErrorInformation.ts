import { platformKinds } from '../../../spec/platformKind.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { Localized } from '../../../spec/localized.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';
import { callWorking } from '../calling/callWorking.ts';
import { failedVerifications } from '../calling/failedVerifications.ts';
import { someCalls } from '../calling/someCalls.ts';
import { refusalFinding } from '../reading/refusalFinding.ts';
import { refusalProblem } from '../reading/refusalProblem.ts';
import { refusedAsDeclared } from '../reading/refusedAsDeclared.ts';

interface Refused {
  readonly answer: InterfaceAnswer;
  /** What was wrong, as the rest of "a request …". */
  readonly what: Localized;
}

/** Who shows by the status, or by a code, that a request is refused shows it of every one: callers look at nothing else. */
const shownOtherwise = (refusals: readonly Refused[], profile: Profile): readonly Finding[] => {
  const byCode = profile.values.interfaces.error.statusAs === 'body-code';
  const otherwise = refusals.filter(({ answer }) => !refusedAsDeclared(answer, profile));
  // That none is shown so is interface.error-information-is-structured's to say.
  if (otherwise.length === refusals.length) return [];
  return otherwise.map(({ answer, what }) => ({
    code: 'interface.refusal-shown-otherwise',
    message: {
      'zh-CN': `接口 ${answer.url} 对${what['zh-CN']}的请求的拒绝，没有像其他拒绝那样${byCode ? '以表示失败的代码' : '以 4xx 状态'}表明（${answer.status}）。`,
      en: `The interface ${answer.url} does not show that a request ${what.en} is refused as it shows it of others, ${byCode ? 'by a code that means failure' : 'by a status 4xx'} (${answer.status}).`,
    },
    expected: byCode ? { 'zh-CN': '表示失败的代码', en: 'a code that means failure' } : { status: '4xx' },
    actual: { status: answer.status, body: answer.excerpt },
    pointer: answer.url,
    hint: {
      'zh-CN': '所有拒绝经同一处应答，以同一方式表明失败。',
      en: 'Let every refusal be answered in one place, which shows the failure in one way.',
    },
    comparedWith: { profile: ['interfaces.error'] },
    evidence: answer.evidence,
  }));
};

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
    const refusals: Refused[] = [];
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
        if (problem === undefined) refusals.push({ answer, what });
        else if (problem !== 'data') findings.push(refusalFinding(problem, answer, what));
      }
    }
    const judges = [...answered].join(', ');
    return refused === 0
      ? inconclusive('blocked', {
          'zh-CN': `没有一次验证失败被拒绝，见 ${judges}。`,
          en: `No failed verification was refused; see ${judges}.`,
        })
      : judged([...findings, ...shownOtherwise(refusals, context.profile)].slice(0, 20));
  },
};
