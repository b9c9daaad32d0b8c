import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { judgeOf } from '../calling/judgeOf.ts';
import { supplies } from '../calling/supplies.ts';
import { frontDatabaseHolding } from '../reading/frontDatabaseHolding.ts';

/**
 * What 6.1 and the section of the kind name, as far as it is records; visits, playback and interactions come by the pages, and
 * the site structure has checks of its own.
 */
const named: Readonly<Record<PlatformKind, readonly EntityName[]>> = {
  resource: ['resource', 'user'],
  service: ['service-item', 'user', 'service-case', 'service-evaluation'],
  management: ['management-item', 'user', 'form', 'data-item', 'data-item-call'],
};
const described: Readonly<Record<PlatformKind, readonly [string, string, string]>> = {
  resource: ['资源', 'resource', 'resources-obtained'],
  service: ['服务', 'service', 'services-obtained'],
  management: ['管理', 'management', 'management-obtained'],
};

/**
 * 6.1 and 6.5 to 6.7: what a platform of a kind gives at the least, by whatever way. What no interface brings may come by table
 * exchange: the front database is looked into. What no way is named for cannot be obtained, whatever methods were chosen.
 */
const kindDataCheck = (kind: PlatformKind): Check => ({
  id: `interface.data-of-${kind}-platforms`,
  verifies: [`data-of-${kind}-platforms`, described[kind][2]],
  channel: 'interface',
  title: {
    'zh-CN': `${described[kind][0]}类平台提供 6.1 所列的静态与业务数据`,
    en: `A ${described[kind][1]} platform gives the records that 6.1 names`,
  },
  comparedWith: 'text',
  platforms: [kind],
  needs: ['interfaces'],
  run: async (context): Promise<Outcome> => {
    const { interfaces } = context.target;
    const answers = await context.use(firstAnswers);
    const open = named[kind].filter((entity) => {
      const answer = answers.get(entity);
      return answer === undefined || answer instanceof CandidateError || !answer.page?.records.length;
    });
    if (open.length === 0) return judged([]);
    const held = await context.use(frontDatabaseHolding);
    if (held instanceof CandidateError) return inconclusive(held.reason, held.detail, ...open.map(supplies.entity));
    const lacking = open.filter((entity) => !held.has(entity));
    if (lacking.length === 0) return judged([]);
    const byNoMethod = lacking.filter((entity) => interfaces?.urls[entity] === undefined);
    if (byNoMethod.length > 0)
      return judged([
        {
          code: 'interface.data-by-no-method',
          message: {
            'zh-CN': `接入信息中没有任何途径可以取得 ${byNoMethod.join('、')}。`,
            en: `The access information names no way to ${byNoMethod.join(', ')}.`,
          },
          expected: named[kind],
          actual: Object.keys(interfaces?.urls ?? {}),
          hint: {
            'zh-CN': '以数据接口或库表交换提供这些数据（6.1、5.2），并在接入信息中给出地址。',
            en: 'Offer these data through an interface or by table exchange (6.1, 5.2), and name it in the access information.',
          },
        },
      ]);
    // Declared, and they bring nothing: empty, or not answering, which is judged elsewhere.
    const judges = lacking.flatMap((entity) => {
      const answer = answers.get(entity);
      if (answer instanceof CandidateError) throw answer;
      return answer === undefined || answer.page !== undefined ? [] : [judgeOf(kind, entity, answer)];
    });
    return judges.length === 0
      ? inconclusive(
          'no-data',
          { 'zh-CN': `${lacking.join('、')} 没有记录。`, en: `There is no record of ${lacking.join(', ')}.` },
          ...lacking.map(supplies.records),
        )
      : inconclusive('blocked', {
          'zh-CN': `${lacking.join('、')} 未能取得，见 ${[...new Set(judges)].join(', ')}。`,
          en: `${lacking.join(', ')} could not be had; see ${[...new Set(judges)].join(', ')}.`,
        });
  },
});

/** One for each kind of platform. */
export const kindDataChecks: readonly Check[] = (['resource', 'service', 'management'] as const).map(kindDataCheck);
