import type { Target } from '../../target/target.ts';
import type { Capability } from './capability.ts';
import { capabilitySupply } from './capabilitySupply.ts';
import type { Check } from './check.ts';
import { methodOf } from '../verdict/methodOf.ts';
import { inconclusive, notApplicable } from '../verdict/outcome.ts';
import type { Judging } from '../verdict/judging.ts';
import type { Outcome } from '../verdict/outcome.ts';
import { resolveBasis } from '../verdict/resolveBasis.ts';

const capabilityNames: Readonly<Record<Capability, readonly [string, string]>> = {
  pages: ['可访问的页面', 'pages that can be visited'],
  interfaces: ['数据接口', 'data interfaces'],
  'front-database': ['前置数据库（数据交换用户）', 'a front database (exchange user)'],
  'front-database.push-user': ['前置数据库的数据推送用户', 'the push user of the front database'],
  control: ['检测控制', 'a control for the examination'],
  'application-record': ['运行监测平台上的申请记录', 'the record of its application at a monitoring platform'],
  https: ['HTTPS 地址', 'an https address'],
};

/** Why a check need not or cannot begin, before it begins; `undefined`: it can. */
export const gateOutcome = (
  check: Check,
  target: Pick<Target, 'kind' | 'methods'>,
  capabilities: ReadonlySet<Capability>,
  { declaration, profile }: Pick<Judging, 'declaration' | 'profile'>,
): Outcome | undefined => {
  if (!check.platforms.includes(target.kind)) {
    return notApplicable('not-this-kind', {
      'zh-CN': '该项不适用于此类接入平台。',
      en: 'This does not concern access platforms of this kind.',
    });
  }
  const method = check.whateverMethods === true ? undefined : methodOf(check.channel);
  if (method !== undefined && target.methods !== undefined && !target.methods.includes(method)) {
    return notApplicable('method-not-chosen', {
      'zh-CN': '接入平台声明未选用这一采集方式（5.2 允许选用一种或几种）。',
      en: 'The platform says that it did not choose this collection method (5.2 lets it choose one or several).',
    });
  }
  if (resolveBasis(check.comparedWith, declaration, profile) === 'not-supported') {
    return notApplicable('not-supported', {
      'zh-CN': '接入平台在符合性声明中说明不支持这一约定；文本未作规定。',
      en: 'The platform declares that it does without this convention; the text leaves it free.',
    });
  }
  const missing = check.needs.filter((capability) => !capabilities.has(capability));
  if (missing.length === 0) return undefined;
  const list = (language: 0 | 1, separator: string): string =>
    missing.map((capability) => capabilityNames[capability][language]).join(separator);
  return inconclusive(
    missing.includes('control') ? 'control-missing' : 'capability-missing',
    {
      'zh-CN': `未能检测：接入平台没有提供${list(0, '、')}。`,
      en: `Could not be examined: the platform does not offer ${list(1, ', ')}.`,
    },
    ...missing.map(capabilitySupply),
  );
};
