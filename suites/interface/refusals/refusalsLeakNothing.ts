import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { altered } from '../calling/altered.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';
import type { InterfaceAnswer, InterfaceCall } from '../calling/callInterface.ts';
import { givesData } from '../reading/givesData.ts';

const inside: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'stack trace',
    /(?:\n|\\n)\s+at .+\(?.+:\d+:\d+\)?|\bat [\w.$]+\([\w$]+\.(?:java|kt|scala):\d+\)|Traceback \(most recent call last\)|(?:goroutine|thread) \d+ \[|#\d+ \S+\.php\(\d+\)|\bin \S+\.php on line \d+/,
  ],
  ['exception class', /\b(?:[a-z]\w*\.){2,}\w*(?:Exception|Error)\b|\bSystem\.\w*Exception\b/],
  ['SQL', /\bSELECT\b.{1,200}\bFROM\b|\bSQLSTATE\b|ORA-\d{5}/i],
];

/** 7.2.3: error information tells the caller enough to mend the call, and an attacker nothing about what lies inside. */
export const refusalsLeakNothing: Check = {
  id: 'interface.refusals-leak-nothing',
  verifies: ['interfaces-refuse-with-error'],
  channel: 'interface',
  title: { 'zh-CN': '错误信息不泄露内部细节', en: 'Error information leaks nothing of what lies inside' },
  comparedWith: { profile: ['interfaces.error.reveals'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const { headers, paging } = context.profile.values.interfaces;
    const { credentials } = context.target.interfaces ?? {};
    const wrong: readonly InterfaceCall[] = [
      { headers: () => ({}) },
      { headers: (sealed) => ({ ...sealed, [headers.signature]: altered(sealed[headers.signature] ?? '') }) },
      { headers: (sealed) => ({ ...sealed, [headers.parameters]: altered(sealed[headers.parameters] ?? '') }) },
      { credentials: { appKey: altered(credentials?.appKey ?? '') } },
      { query: { [paging.pageParameter]: '0x7fffffff' } },
      { below: `no-such-${context.correlationId}'` },
    ];
    const answers: InterfaceAnswer[] = [];
    for (const call of wrong) answers.push(await callWorking(context, entity, call));
    const refusals = answers.filter((answer) => answer.page === undefined && !givesData(entity, answer));
    if (refusals.length === 0)
      return inconclusive('blocked', {
        'zh-CN': '没有一个有误的请求被拒绝，见 interface.refuses-without-parameters。',
        en: 'Not one wrong request was refused; see interface.refuses-without-parameters.',
      });

    const findings: Finding[] = [];
    const secrets = [credentials?.encryptionKey, credentials?.signatureKey].filter(
      (key) => key !== undefined && key.length >= 16,
    );
    const hint = {
      'zh-CN': '只返回错误代码与通用的说明，细节写入本平台的日志。',
      en: 'Give a code and a general message only; write the details to your own log.',
    };
    for (const answer of refusals) {
      const leak = secrets.some((key) => answer.text.includes(key ?? ''))
        ? 'key'
        : inside.find(([, pattern]) => pattern.test(answer.text.slice(0, 65_536)))?.[0];
      if (leak === undefined) continue;
      const message = {
        'zh-CN': `接口 ${answer.url} 的错误信息泄露了内部细节（${leak}）。`,
        en: `The error information of ${answer.url} leaks what lies inside (${leak}).`,
      };
      findings.push({
        code: 'interface.error-leaks',
        message,
        expected: { 'zh-CN': '错误码与一般性说明', en: 'a code and a general message' },
        actual: answer.excerpt,
        pointer: answer.url,
        hint,
        evidence: answer.evidence,
      });
    }
    return judged(findings);
  },
};
