import { describe, expect, it } from 'vitest';
import { noDeclaration } from '../../../spec/ics/declaration.ts';
import type { Declaration } from '../../../spec/ics/declaration.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { Target } from '../../target/target.ts';
import type { Capability } from './capability.ts';
import { capabilitySupply } from './capabilitySupply.ts';
import type { Check } from './check.ts';
import { gateOutcome } from './gateOutcome.ts';
import { testCheck } from './testCheck.ts';

const capabilities: readonly Capability[] = [
  'pages',
  'interfaces',
  'front-database',
  'front-database.push-user',
  'control',
  'https',
  'application-record',
];

interface Change {
  readonly target?: Pick<Target, 'kind' | 'methods'>;
  readonly offers?: readonly Capability[];
  readonly declaration?: Declaration;
}
const outcomeOf = (
  check: Partial<Check>,
  { target = { kind: 'resource' }, offers = capabilities, declaration = noDeclaration }: Change = {},
) => gateOutcome(testCheck(check), target, new Set(offers), { declaration, profile: referenceProfile() });

it('a check that concerns the platform and has all that it needs begins', () => {
  expect(outcomeOf({ needs: capabilities })).toBeUndefined();
  expect(outcomeOf({}, { offers: [] })).toBeUndefined();
});

it('one of another kind of platform is not applicable', () => {
  expect(outcomeOf({ platforms: ['service', 'management'] })).toEqual({
    kind: 'not-applicable',
    reason: 'not-this-kind',
    detail: {
      'zh-CN': '该项不适用于此类接入平台。',
      en: 'This does not concern access platforms of this kind.',
    },
  });
});

describe('one of a collection method', () => {
  const of = (channel: Check['channel'], methods?: NonNullable<Target['methods']>, change: Partial<Check> = {}) =>
    outcomeOf({ channel, ...change }, { target: { kind: 'resource', ...(methods && { methods }) } })?.kind;

  it.each([
    ['beacon', ['interface', 'exchange'], 'not-applicable'],
    ['beacon', ['beacon'], undefined],
    ['beacon', undefined, undefined],
    ['interface', ['beacon'], 'not-applicable'],
    ['interface', ['beacon', 'interface'], undefined],
    ['exchange', ['interface'], 'not-applicable'],
    ['alerts', ['interface'], 'not-applicable'],
    ['alerts', ['exchange'], undefined],
    ['content', ['beacon'], undefined],
    ['indicators', ['beacon'], undefined],
    ['process', [], undefined],
  ] as const)('(%s) where %j were chosen is %s', (channel, methods, kind) => {
    expect(of(channel, methods)).toBe(kind);
  });

  it('says that 5.2 lets it choose', () => {
    expect(outcomeOf({ channel: 'beacon' }, { target: { kind: 'resource', methods: ['interface'] } })).toEqual({
      kind: 'not-applicable',
      reason: 'method-not-chosen',
      detail: {
        'zh-CN': '接入平台声明未选用这一采集方式（5.2 允许选用一种或几种）。',
        en: 'The platform says that it did not choose this collection method (5.2 lets it choose one or several).',
      },
    });
  });

  it('begins all the same where the text asks for it whatever was chosen', () => {
    expect(of('interface', ['beacon'], { whateverMethods: true })).toBeUndefined();
    expect(of('interface', ['beacon'], { whateverMethods: false })).toBe('not-applicable');
  });
});

it('one that compares with a convention the platform declares to do without is not applicable', () => {
  const without: Declaration = {
    ...noDeclaration,
    values: { 'interfaces.skewSeconds': { answer: 'not-supported', reason: 'none' } },
  };
  const skew = { comparedWith: { profile: ['interfaces.skewSeconds'] } };
  expect(outcomeOf(skew, { declaration: without })).toEqual({
    kind: 'not-applicable',
    reason: 'not-supported',
    detail: {
      'zh-CN': '接入平台在符合性声明中说明不支持这一约定；文本未作规定。',
      en: 'The platform declares that it does without this convention; the text leaves it free.',
    },
  });
  expect(outcomeOf(skew)).toBeUndefined();
  expect(outcomeOf({}, { declaration: without })).toBeUndefined();
});

describe('one that needs what the platform does not offer', () => {
  it.each([
    ['pages', '可访问的页面', 'pages that can be visited'],
    ['interfaces', '数据接口', 'data interfaces'],
    ['front-database', '前置数据库（数据交换用户）', 'a front database (exchange user)'],
    ['front-database.push-user', '前置数据库的数据推送用户', 'the push user of the front database'],
    ['control', '检测控制', 'a control for the examination'],
    ['https', 'HTTPS 地址', 'an https address'],
    ['application-record', '运行监测平台上的申请记录', 'the record of its application at a monitoring platform'],
  ] as const)('(%s) is inconclusive, and says so and what to hand over', (capability, zh, en) => {
    expect(outcomeOf({ needs: [capability] }, { offers: capabilities.filter((one) => one !== capability) })).toEqual({
      kind: 'inconclusive',
      reason: capability === 'control' ? 'control-missing' : 'capability-missing',
      detail: {
        'zh-CN': `未能检测：接入平台没有提供${zh}。`,
        en: `Could not be examined: the platform does not offer ${en}.`,
      },
      supply: [capabilitySupply(capability)],
    });
  });

  it('names all that is missing and nothing that is there', () => {
    expect(outcomeOf({ needs: ['pages', 'control', 'https'] }, { offers: ['pages'] })).toMatchObject({
      reason: 'control-missing',
      detail: {
        'zh-CN': '未能检测：接入平台没有提供检测控制、HTTPS 地址。',
        en: 'Could not be examined: the platform does not offer a control for the examination, an https address.',
      },
      supply: [{ name: 'control' }, { name: 'https' }],
    });
  });
});

it.each(capabilities)('to hand over %s is told as one sentence in each language', (capability) => {
  const { kind, name, how } = capabilitySupply(capability);
  expect([kind, name]).toEqual(['capability', capability]);
  expect(how['zh-CN']).toMatch(/^(?:提供|在测试环境提供).+。$/u);
  expect(how.en).toMatch(/^(?:Name|Hand over) .+\.$/);
});
