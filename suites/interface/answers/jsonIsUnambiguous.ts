import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { repeatedKey } from '../reading/repeatedKey.ts';

/** RFC 8259: keys of an object are unique, text is UTF-8 without a byte order mark; two readers could otherwise see two things. */
export const jsonIsUnambiguous: Check = {
  id: 'interface.json-is-unambiguous',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': 'JSON 应答没有歧义', en: 'The answers are JSON that cannot be read in two ways' },
  comparedWith: { profile: ['interfaces'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const findings: Finding[] = [];
    let looked = 0;
    for (const [entity, answer] of await context.use(firstAnswers)) {
      if (answer instanceof CandidateError || answer.json === undefined) continue;
      looked += 1;
      const repeated = repeatedKey(answer.text);
      const wrong = answer.text.includes('\uFFFD') ? '\uFFFD' : repeated;
      if (wrong === undefined) continue;
      findings.push({
        code: repeated === undefined ? 'interface.text-not-utf8' : 'interface.key-repeated',
        message:
          repeated === undefined
            ? {
                'zh-CN': `${entity} 接口的应答不是合法的 UTF-8。`,
                en: `The answer of the interface for ${entity} is not UTF-8.`,
              }
            : {
                'zh-CN': `${entity} 接口的应答中有重复或保留的键“${repeated}”。`,
                en: `The answer of the interface for ${entity} repeats a key, or uses a reserved one: "${repeated}".`,
              },
        expected: 'unique keys in UTF-8',
        actual: wrong,
        pointer: answer.url,
        hint: {
          'zh-CN': '用标准的 JSON 库输出 UTF-8，同一对象中不重复键名。',
          en: 'Write UTF-8 with a standard JSON library, each key of an object once.',
        },
        evidence: answer.evidence,
      });
    }
    return looked === 0
      ? inconclusive('no-data', { 'zh-CN': '没有 JSON 应答可供检查。', en: 'No answer in JSON could be looked at.' })
      : judged(findings);
  },
};
