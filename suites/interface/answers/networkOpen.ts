import type { EntityName } from '../../../spec/entities/entityName.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';
import { tlsProblem } from '../calling/tlsProblem.ts';

/**
 * 7.2.2: the addresses can be reached from where the suite stands; any answer will do. The interfaces that 7.2.3 names have
 * a check of their own, and whoever answers wrongly over TLS, or is busy, is reached.
 */
export const networkOpen: Check = {
  id: 'interface.network-open',
  verifies: ['interface-network-open'],
  channel: 'interface',
  title: { 'zh-CN': '各接口的地址可以到达', en: 'The addresses of all interfaces can be reached' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const mandatory: readonly EntityName[] = mandatoryEntities(context.target.kind);
    const answers = [...(await context.use(firstAnswers))];
    const unreached = answers.flatMap(([entity, answer]) =>
      answer instanceof CandidateError && tlsProblem(answer) === undefined && answer.reason !== 'limit-reached'
        ? [{ entity, answer }]
        : [],
    );
    const closed = unreached.filter(({ entity }) => !mandatory.includes(entity));
    if (closed.length === 0 && unreached.length === answers.length)
      return inconclusive('blocked', {
        'zh-CN': '没有一个接口的地址可以到达，见 interface.mandatory-interfaces-exist。',
        en: 'Not one address of an interface can be reached; see interface.mandatory-interfaces-exist.',
      });
    return judged(
      closed.map(({ entity, answer }) => ({
        code: 'interface.address-closed',
        message: answer.detail,
        expected: { 'zh-CN': '有应答，状态码不论', en: 'an answer, whatever its status' },
        actual: answer.detail.en,
        pointer: context.target.interfaces?.urls[entity] ?? '',
        hint: {
          'zh-CN': '核对地址与端口，并对运行监测平台（此处为检测程序所在主机）放行访问策略（7.2.2）。',
          en: 'See to address and port, and let the monitoring platform (here: the machine of this suite) through your access rules (7.2.2).',
        },
      })),
    );
  },
};
