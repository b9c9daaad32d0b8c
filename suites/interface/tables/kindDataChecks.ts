import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { recordsOf } from '../reading/recordsOf.ts';

/** What 6.1 names for each kind, as far as it is records; visits and playback come by the pages, and the site structure has checks of its own. */
const named: Readonly<Record<PlatformKind, readonly EntityName[]>> = {
  resource: ['resource', 'user'],
  service: ['service-item', 'user', 'service-case'],
  management: ['management-item', 'user', 'form'],
};
const words: Readonly<Record<PlatformKind, readonly [string, string]>> = {
  resource: ['资源', 'resource'],
  service: ['服务', 'service'],
  management: ['管理', 'management'],
};

/**
 * 6.1: what a platform of a kind gives at the least, by whatever way. What no interface is declared for may come by table
 * exchange: with a front database that stays open here. A statement, not a demand: it can only warn.
 */
const kindDataCheck = (kind: PlatformKind): Check => ({
  id: `interface.data-of-${kind}-platforms`,
  verifies: [`data-of-${kind}-platforms`],
  channel: 'interface',
  title: {
    'zh-CN': `${words[kind][0]}类平台提供 6.1 所列的静态与业务数据`,
    en: `A ${words[kind][1]} platform gives the records that 6.1 names`,
  },
  comparedWith: 'text',
  platforms: [kind],
  needs: ['interfaces'],
  run: async (context) => {
    const { interfaces, frontDatabase } = context.target;
    const answers = await context.use(firstAnswers);
    const missing = named[kind].filter((entity) => interfaces?.urls[entity] === undefined);
    const silent = named[kind].filter((entity) => {
      const answer = answers.get(entity);
      return (
        answer !== undefined &&
        (answer instanceof CandidateError || answer.status !== 200 || recordsOf(answer.json) === undefined)
      );
    });
    if (missing.length > 0 && frontDatabase === undefined) {
      return judged([
        {
          code: 'interface.data-by-no-method',
          message: {
            'zh-CN': `接入信息中没有任何途径可以取得 ${missing.join('、')}。`,
            en: `The access information names no way to ${missing.join(', ')}.`,
          },
          expected: named[kind],
          actual: Object.keys(interfaces?.urls ?? {}),
          hint: {
            'zh-CN': '以数据接口或库表交换提供这些数据（6.1、5.2），并在接入信息中给出地址。',
            en: 'Offer these data through an interface or by table exchange (6.1, 5.2), and name it in the access information.',
          },
        },
      ]);
    }
    const open = [...missing, ...silent].join(', ');
    return open === ''
      ? judged([])
      : inconclusive('blocked', {
          'zh-CN': `${open} 未能经接口取得；是否以库表交换提供，由相应检查判断。`,
          en: `${open} could not be had through an interface; whether table exchange brings it is for its checks to say.`,
        });
  },
});

/** One for each kind of platform. */
export const kindDataChecks: readonly Check[] = (['resource', 'service', 'management'] as const).map(kindDataCheck);
