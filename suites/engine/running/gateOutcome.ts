import type { Target } from '../../target/target.ts';
import type { Capability } from './capability.ts';
import type { Check } from './check.ts';
import { methodOf } from '../verdict/methodOf.ts';
import { inconclusive, notApplicable } from '../verdict/outcome.ts';
import type { Outcome } from '../verdict/outcome.ts';

const names: Readonly<Record<Capability, readonly [string, string]>> = {
  pages: ['可访问的页面', 'pages that can be visited'],
  interfaces: ['数据接口', 'data interfaces'],
  'front-database': ['前置数据库（数据交换用户）', 'a front database (exchange user)'],
  'front-database.push-user': ['前置数据库的数据推送用户', 'the push user of the front database'],
  control: ['检测控制（control）', 'a control for the examination'],
  https: ['HTTPS 地址', 'an https address'],
};

/** Why a check need not or cannot begin, before it begins; `undefined`: it can. */
export const gateOutcome = (
  check: Check,
  target: Pick<Target, 'kind' | 'methods'>,
  capabilities: ReadonlySet<Capability>,
): Outcome | undefined => {
  if (!check.platforms.includes(target.kind)) {
    return notApplicable('not-this-kind', {
      'zh-CN': '该项不适用于此类接入平台。',
      en: 'This does not concern access platforms of this kind.',
    });
  }
  const method = methodOf(check.channel);
  if (method !== undefined && target.methods !== undefined && !target.methods.includes(method)) {
    return notApplicable('method-not-chosen', {
      'zh-CN': '接入平台声明未选用这一采集方式（5.2 允许选用一种或几种）。',
      en: 'The platform says that it did not choose this collection method (5.2 lets it choose one or several).',
    });
  }
  const missing = check.needs.filter((capability) => !capabilities.has(capability));
  if (missing.length === 0) return undefined;
  return inconclusive(missing.includes('control') ? 'control-missing' : 'capability-missing', {
    'zh-CN': `未能检测：接入平台没有提供${missing.map((capability) => names[capability][0]).join('、')}。`,
    en: `Could not be examined: the platform does not offer ${missing.map((capability) => names[capability][1]).join(', ')}.`,
  });
};
