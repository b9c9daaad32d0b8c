import type { Target } from '../../target/target.ts';
import type { Capability } from './capability.ts';
import type { Check } from './check.ts';
import { methodOf } from '../verdict/methodOf.ts';
import { inconclusive, notApplicable } from '../verdict/outcome.ts';
import type { Judging } from '../verdict/judging.ts';
import type { Outcome } from '../verdict/outcome.ts';
import { resolveBasis } from '../verdict/resolveBasis.ts';
import type { Supply } from '../verdict/supply.ts';

const capabilitySupply: Readonly<Record<Capability, Supply['how']>> = {
  pages: {
    'zh-CN': '提供可访问的首页（接入信息文档 pages.home）。',
    en: 'Name a home page that can be visited (`pages.home` of the access information).',
  },
  interfaces: {
    'zh-CN': '提供数据接口的地址与凭据（interfaces.urls，HEYAN_INTERFACE_*）。',
    en: 'Hand over addresses and credentials of the data interfaces (`interfaces.urls`, HEYAN_INTERFACE_*).',
  },
  'front-database': {
    'zh-CN': '提供前置数据库的地址与数据交换用户（frontDatabase，HEYAN_EXCHANGE_*）。',
    en: 'Hand over the address of the front database and its exchange user (`frontDatabase`, HEYAN_EXCHANGE_*).',
  },
  'front-database.push-user': {
    'zh-CN': '提供前置数据库的数据推送用户（frontDatabase.pushUser，HEYAN_PUSH_*）。',
    en: 'Hand over the push user of the front database (`frontDatabase.pushUser`, HEYAN_PUSH_*).',
  },
  control: {
    'zh-CN': '在测试环境提供检测控制接口（control.url 及其口令）。',
    en: 'Name the control endpoint of a test installation (`control.url` and its token).',
  },
  https: { 'zh-CN': '提供 HTTPS 地址。', en: 'Name an https address.' },
};

const capabilityNames: Readonly<Record<Capability, readonly [string, string]>> = {
  pages: ['可访问的页面', 'pages that can be visited'],
  interfaces: ['数据接口', 'data interfaces'],
  'front-database': ['前置数据库（数据交换用户）', 'a front database (exchange user)'],
  'front-database.push-user': ['前置数据库的数据推送用户', 'the push user of the front database'],
  control: ['检测控制', 'a control for the examination'],
  https: ['HTTPS 地址', 'an https address'],
};

/** What to hand over so that a capability is there. */
const supplyOf = (capability: Capability): Supply => ({
  kind: 'capability',
  name: capability,
  how: capabilitySupply[capability],
});

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
    ...missing.map(supplyOf),
  );
};
