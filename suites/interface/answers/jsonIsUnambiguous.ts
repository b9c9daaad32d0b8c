import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import type { AcceptedAnswer } from '../calling/acceptedAnswers.ts';
import { repeatedKey } from '../reading/repeatedKey.ts';

const bytes: Readonly<Record<NonNullable<AcceptedAnswer['encodingProblem']>, readonly [string, Localized]>> = {
  'not-utf8': ['interface.text-not-utf8', { 'zh-CN': '不是合法的 UTF-8', en: 'is not UTF-8' }],
  'byte-order-mark': [
    'interface.byte-order-mark',
    { 'zh-CN': '以字节顺序标记开头', en: 'begins with a byte order mark' },
  ],
};

/** Code, what is wrong, and what came. */
const problemOf = ({ encodingProblem, text }: AcceptedAnswer): readonly [string, Localized, string] | undefined => {
  const repeated = repeatedKey(text);
  if (repeated !== undefined)
    return [
      'interface.key-repeated',
      {
        'zh-CN': `有重复或保留的键“${repeated}”`,
        en: `repeats a key, or uses a reserved one: "${repeated}"`,
      },
      repeated,
    ];
  return encodingProblem === undefined ? undefined : [...bytes[encodingProblem], encodingProblem];
};

/** RFC 8259: keys of an object are unique, text is UTF-8 without a byte order mark; two readers could otherwise see two things. */
export const jsonIsUnambiguous: Check = {
  id: 'interface.json-is-unambiguous',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': 'JSON 应答没有歧义', en: 'The answers are JSON that cannot be read in two ways' },
  comparedWith: { profile: ['interfaces.envelope'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    return judged(
      able.accepted.flatMap((answer): Finding[] => {
        const problem = problemOf(answer);
        if (problem === undefined) return [];
        const [code, what, actual] = problem;
        return [
          {
            code,
            message: {
              'zh-CN': `${answer.entity} 接口的应答${what['zh-CN']}。`,
              en: `The answer of the interface for ${answer.entity} ${what.en}.`,
            },
            expected: {
              'zh-CN': '键不重复，UTF-8 编码，无字节顺序标记（RFC 8259）',
              en: 'unique keys, in UTF-8 without a byte order mark (RFC 8259)',
            },
            actual,
            pointer: answer.url,
            hint: {
              'zh-CN': '用标准的 JSON 库输出不带字节顺序标记的 UTF-8，同一对象中不重复键名。',
              en: 'Write UTF-8 without a byte order mark with a standard JSON library, each key of an object once.',
            },
            evidence: answer.evidence,
          },
        ];
      }),
    );
  },
};
