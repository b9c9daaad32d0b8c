import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { recordFaults } from '../../mocks/access-platform/faults/record.ts';
import { monitoringFaults } from '../../mocks/monitoring-platform/faults/monitoringFaults.ts';
import type { Localized } from '../../spec/localized.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { checks } from '../../suites/checks.ts';
import { capabilitySupply } from '../../suites/engine/running/capabilitySupply.ts';
import type { Check } from '../../suites/engine/running/check.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import { methodOf } from '../../suites/engine/verdict/methodOf.ts';
import type { MonitoringCheck } from '../../suites/monitoring/contract/monitoringCheck.ts';
import { monitoringChecks } from '../../suites/monitoring/monitoringChecks.ts';
import { procedures } from '../../suites/procedures/procedures.ts';
import { channelTexts } from '../text/names/channelTexts.ts';
import { platformKindTexts } from '../text/names/platformKindTexts.ts';
import type { TestCase } from './testCase.ts';

/** Of docs/kill-matrix.json what a catalogue needs. */
export interface ProvenFaults {
  readonly faults: readonly {
    readonly id: string;
    readonly failed: readonly string[];
    readonly warned: readonly string[];
  }[];
}

const evidence: Readonly<Record<string, Localized>> = {
  beacon: {
    'zh-CN': '访问的页面及其脚本、采集端收到与拒收的事件、运行监测平台算得的指标',
    en: 'Pages visited and their scripts, events that the collector took or refused, indicators that the monitoring platform computed',
  },
  interface: {
    'zh-CN': '与接口的每次交互（请求、应答、时刻、耗时；凭据已隐去）',
    en: 'Every exchange with the interfaces (request, answer, time, duration; credentials taken out)',
  },
  exchange: {
    'zh-CN': '在前置数据库中执行的语句、所用账户、行数与耗时',
    en: 'Statements executed in the front database, the account, the number of rows and the duration',
  },
  indicators: {
    'zh-CN': '前后各次采集的交互与算得的指标值',
    en: 'The exchanges of each collection and the values computed',
  },
  content: { 'zh-CN': '覆盖矩阵及各途径所依据的案例', en: 'The coverage matrix, and the cases that each way rests on' },
};

const conditionOf = ({ platforms, channel, whateverMethods }: Check): Localized => {
  const method = whateverMethods === true ? undefined : methodOf(channel);
  const all = platforms.length === 3;
  return {
    'zh-CN': `${all ? '各类平台' : platforms.map((kind) => `${platformKindTexts[kind]['zh-CN']}平台`).join('、')}${method === undefined ? '' : `；选用${channelTexts[method]['zh-CN']}`}`,
    en: `${all ? 'Platforms of every kind' : `${platforms.map((kind) => platformKindTexts[kind].en).join(', ')} platforms`}${method === undefined ? '' : `; collection by ${channelTexts[method].en.toLowerCase()} is chosen`}`,
  };
};

/** An access platform's, or a monitoring platform's. */
type Examining =
  | { readonly party: 'access-platform'; readonly check: Check }
  | { readonly party: 'monitoring-platform'; readonly check: MonitoringCheck };

const circumstancesOf = (
  one: Examining,
): Pick<TestCase, 'channel' | 'platforms' | 'condition' | 'preconditions' | 'evidence'> => {
  if (one.party === 'monitoring-platform')
    return {
      channel: 'process',
      platforms: platformKinds,
      condition: { 'zh-CN': '运行监测平台', en: 'Monitoring platforms' },
      preconditions: [
        {
          'zh-CN':
            '提供运行监测平台的地址与运维员、审核员的令牌（--monitoring-platform，HEYAN_MONITORING_TOKEN，HEYAN_REVIEWER_TOKEN）。',
          en: 'Hand over the address of the monitoring platform, and tokens of an operator and of a reviewer (--monitoring-platform, HEYAN_MONITORING_TOKEN, HEYAN_REVIEWER_TOKEN).',
        },
      ],
      evidence: {
        'zh-CN': '按 OpenAPI 与运行监测平台的每次交互（凭据已隐去）、模拟平台所持有的记录',
        en: 'Every exchange with the monitoring platform by its OpenAPI (credentials taken out), and what the simulated platforms hold',
      },
    };
  const { channel, platforms, needs } = one.check;
  return {
    channel,
    platforms,
    condition: conditionOf(one.check),
    preconditions: needs.map((need) => capabilitySupply(need).how),
    evidence: evidence[channel === 'alerts' ? 'exchange' : channel] ?? {
      'zh-CN': '检测记录',
      en: 'The record of the run',
    },
  };
};

/** Every test case there is, in the order in which checks are listed. Throws where a check lacks its procedure. */
export const testCases = (proven: ProvenFaults): readonly TestCase[] => {
  const all: readonly Examining[] = [
    ...checks.map((check) => ({ party: 'access-platform', check }) as const),
    ...monitoringChecks.map((check) => ({ party: 'monitoring-platform', check }) as const),
  ];
  return all.map((one): TestCase => {
    const { id, title, verifies } = one.check;
    const procedure = procedures[id];
    if (procedure === undefined) throw new Error(`Expected a procedure of ${id} in suites/procedures.`);
    const found = requirements
      .filter((requirement) => verifies.includes(requirement.id))
      .map((requirement) => ({
        id: requirement.id,
        clause: requirement.clause,
        obligation: requirement.obligation,
        level: levelOf(requirement, one.party),
        statement: requirement.statement,
      }));
    return {
      ...procedure,
      ...circumstancesOf(one),
      id,
      party: one.party,
      purpose: title,
      requirements: found,
      level: found.some(({ level }) => level === 'core')
        ? 'core'
        : found.some(({ level }) => level === 'full')
          ? 'full'
          : null,
      faults: [
        ...proven.faults.flatMap((fault) => {
          const failed = fault.failed.includes(id);
          if (!failed && !fault.warned.includes(id)) return [];
          const text = faults.find((other) => other.id === fault.id)?.title ?? { 'zh-CN': fault.id, en: fault.id };
          return [{ id: fault.id, title: text, warned: !failed }];
        }),
        // No access platform shows these; tests/process/recordFaults and tests/monitoring prove them.
        ...[...recordFaults, ...monitoringFaults]
          .filter(({ caughtBy }) => caughtBy.includes(id))
          .map((fault) => ({
            id: fault.id,
            title: fault.title,
            warned: found.every(({ id: asked, level }) => level === null || !fault.violates.includes(asked)),
          })),
      ],
    };
  });
};
