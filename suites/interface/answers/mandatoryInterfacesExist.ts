import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { withoutRecords } from '../calling/acceptedAnswers.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { isAbsent, judgeOf } from '../calling/judgeOf.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';
import type { MandatoryEntity } from '../calling/mandatoryEntities.ts';
import { supplies } from '../calling/supplies.ts';
import { tlsProblem } from '../calling/tlsProblem.ts';
import { frontDatabaseHolding } from '../reading/frontDatabaseHolding.ts';

const hint = {
  'zh-CN':
    '按 7.2.3 开发用户信息、网站结构目录接口，资源类平台还须开发数字资源目录接口，并在接入信息中给出可用的地址。',
  en: 'Develop the interfaces for users and site structure, and for a resource platform the resource catalogue (7.2.3), and give their working addresses in the access information.',
};

const nobodyOffers = (entity: MandatoryEntity): Finding => ({
  code: 'interface.not-declared',
  message: {
    'zh-CN': `接入信息中没有 ${entity} 接口的地址，前置数据库中也没有这类数据。`,
    en: `The access information gives no address of the interface for ${entity}, and the front database holds none either.`,
  },
  expected: `interfaces.urls["${entity}"]`,
  actual: null,
  hint,
});

/**
 * 7.2.3: the interfaces for site structure, users and resource catalogue are there and answer. 5.2 lets a platform combine
 * the methods, so it binds for what is collected by interface: what is declared has to work, and what the front database
 * holds need not be declared. What nobody offers is a violation where interfaces are a method that the platform chose.
 */
export const mandatoryInterfacesExist: Check = {
  id: 'interface.mandatory-interfaces-exist',
  verifies: ['interfaces-developed'],
  channel: 'interface',
  title: {
    'zh-CN': '已开发用户信息、网站结构目录及数字资源目录接口',
    en: 'The interfaces for users, site structure and resource catalogue are there',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: [],
  whateverMethods: true,
  run: async (context): Promise<Outcome> => {
    const { kind, interfaces, methods } = context.target;
    const findings: Finding[] = [];
    const answers = await context.use(firstAnswers);
    const open: CandidateError[] = [];
    const elsewhere = new Set<string>();
    const missing: MandatoryEntity[] = [];
    let there = 0;
    const empty: { readonly url: string; readonly entity: MandatoryEntity }[] = [];
    for (const entity of mandatoryEntities(kind)) {
      const address = interfaces?.urls[entity];
      const answer = answers.get(entity);
      if (address === undefined || answer === undefined) missing.push(entity);
      // It is there; that its certificate is not to be trusted is for the check of its answers to say, that it is busy for nobody.
      else if (
        answer instanceof CandidateError &&
        (tlsProblem(answer) !== undefined || answer.reason === 'limit-reached')
      )
        open.push(answer);
      else if (answer instanceof CandidateError)
        findings.push({
          code: 'interface.unreachable',
          message: answer.detail,
          expected: { 'zh-CN': '有应答', en: 'an answer' },
          actual: answer.detail.en,
          pointer: address,
          hint,
        });
      // 405 is an interface that knows another method, 401 and 403 one that refuses us.
      else if (isAbsent(answer.status))
        findings.push({
          code: answer.status >= 500 && answer.status !== 501 ? 'interface.broken' : 'interface.absent',
          message: {
            'zh-CN': `接口 ${answer.url} 应答状态为 ${answer.status}。`,
            en: `The interface ${answer.url} answers with status ${answer.status}.`,
          },
          expected: { 'zh-CN': '能应答的接口', en: 'an interface that answers' },
          actual: answer.status,
          pointer: answer.url,
          hint,
          evidence: answer.evidence,
        });
      else if (answer.page !== undefined) {
        if (answer.page.records.length > 0) there += 1;
        else empty.push({ url: answer.url, entity });
      } else elsewhere.add(judgeOf(kind, entity, answer));
    }
    const held = missing.length === 0 ? new Set() : await context.use(frontDatabaseHolding);
    if (held instanceof CandidateError) open.push(held);
    const offered = held instanceof CandidateError ? undefined : held;
    const nobody = offered === undefined ? [] : missing.filter((entity) => !offered.has(entity));
    // Without a word about its methods, whoever names interfaces has chosen them; without addresses and credentials nobody can tell.
    const chosen = interfaces !== undefined && (methods?.includes('interface') ?? true);
    if (chosen) for (const entity of nobody) findings.push(nobodyOffers(entity));
    if (findings.length > 0) return judged(findings);
    if (!chosen && nobody.length > 0)
      return inconclusive(
        'capability-missing',
        {
          'zh-CN': `没有任何途径取得 ${nobody.join('、')}。`,
          en: `Nothing offers ${nobody.join(', ')}.`,
        },
        ...nobody.map(supplies.entity),
      );
    const [first] = open;
    if (first !== undefined) return inconclusive(first.reason, first.detail);
    if (there > 0 || missing.length > 0) return judged([]);
    if (empty[0] !== undefined) return withoutRecords(empty[0]);
    return inconclusive('blocked', {
      'zh-CN': `接口有应答而没有数据，见 ${[...elsewhere].join(', ')}。`,
      en: `The interfaces answer and give no data; see ${[...elsewhere].join(', ')}.`,
    });
  },
};
