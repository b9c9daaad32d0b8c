import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { recordFaults } from '../../mocks/access-platform/faults/record.ts';
import type { Localized } from '../../spec/localized.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { checks } from '../../suites/checks.ts';
import { capabilitySupply } from '../../suites/engine/running/capabilitySupply.ts';
import type { Check } from '../../suites/engine/running/check.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import { methodOf } from '../../suites/engine/verdict/methodOf.ts';
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

/** Every test case there is, in the order in which checks are listed. Throws where a check lacks its procedure. */
export const testCases = (proven: ProvenFaults): readonly TestCase[] =>
  checks.map((check): TestCase => {
    const { id, channel, title, platforms, needs } = check;
    const procedure = procedures[id];
    if (procedure === undefined) throw new Error(`Expected a procedure of ${id} in suites/procedures.`);
    const verified = requirements.filter((requirement) => check.verifies.includes(requirement.id));
    const found = verified.map((requirement) => ({
      id: requirement.id,
      clause: requirement.clause,
      obligation: requirement.obligation,
      level: levelOf(requirement),
      statement: requirement.statement,
    }));
    return {
      ...procedure,
      id,
      channel,
      purpose: title,
      requirements: found,
      level: found.some(({ level }) => level === 'core')
        ? 'core'
        : found.some(({ level }) => level === 'full')
          ? 'full'
          : null,
      platforms,
      condition: conditionOf(check),
      preconditions: needs.map((need) => capabilitySupply(need).how),
      evidence: evidence[channel === 'alerts' ? 'exchange' : channel] ?? {
        'zh-CN': '检测记录',
        en: 'The record of the run',
      },
      faults: [
        ...proven.faults.flatMap((fault) => {
          const failed = fault.failed.includes(id);
          if (!failed && !fault.warned.includes(id)) return [];
          const text = faults.find((one) => one.id === fault.id)?.title ?? { 'zh-CN': fault.id, en: fault.id };
          return [{ id: fault.id, title: text, warned: !failed }];
        }),
        // No platform shows these; tests/process/recordFaults proves them.
        ...recordFaults
          .filter(({ caughtBy }) => caughtBy.includes(id))
          .map((fault) => ({ id: fault.id, title: fault.title, warned: false })),
      ],
    };
  });
