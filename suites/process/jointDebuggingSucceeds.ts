import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/running/check.ts';
import type { Finding } from '../engine/verdict/finding.ts';
import { inconclusive, judged } from '../engine/verdict/outcome.ts';
import { callInterface } from '../interface/calling/callInterface.ts';
import { judgeOf } from '../interface/calling/judgeOf.ts';
import { publication } from './publishing/publication.ts';

/** 7.2.8: every mounted interface is called and its answer is what the catalogue says; the results stay in the warehouse. */
export const jointDebuggingSucceeds: Check = {
  id: 'interface.joint-debugging-succeeds',
  verifies: ['joint-debugging'],
  channel: 'interface',
  title: {
    'zh-CN': '联调：各接口应答正常，内容与目录一致',
    en: 'Joint debugging: every interface answers, and with what the catalogue says',
  },
  comparedWith: { profile: ['interfaces.catalogue'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  locks: ['control'],
  deadlineMs: 30_000,
  run: async (context) => {
    const { catalogue } = context.monitoring;
    const { platformId, control } = context.target;
    // Without a publication the interfaces that the platform declares are debugged, as far as that goes.
    if (control !== undefined) await context.use(publication);
    const results = await catalogue.debugJointly(platformId, { fetch: context.fetch, signal: context.signal });
    const findings: Finding[] = results.flatMap((result) =>
      result.problems
        .filter((problem) => problem.code === 'catalogue.item-missing')
        .map((problem) => ({
          code: problem.code,
          message: problem.message,
          expected: problem.expected,
          actual: problem.actual,
          pointer: `${result.url} ${String(problem.expected)}`,
          hint: {
            'zh-CN': '使目录条目与接口实际返回的字段一致，或让接口返回所列字段。',
            en: 'Let the entry name what the interface gives, or the interface give what the entry names.',
          },
        })),
    );
    if (findings.length > 0) return judged(findings);
    const broken = results.filter((result) => result.problems.length > 0);
    if (results.length === 0 || broken.length > 0) {
      const first = broken[0]?.entity;
      const judge =
        first === undefined
          ? 'interface.mandatory-interfaces-exist'
          : judgeOf(context.target.kind, first, await callInterface(context, first));
      const list = broken.map((one) => one.entity).join(', ');
      return inconclusive('blocked', {
        'zh-CN':
          list === ''
            ? `没有可供联调的接口，由检查 ${judge} 给出结论。`
            : `${list} 接口的应答有问题，由检查 ${judge} 等给出结论。`,
        en:
          list === ''
            ? `There is no interface to debug with; the check ${judge} concludes on that.`
            : `The answers of ${list} have problems, on which checks such as ${judge} conclude.`,
      });
    }
    return judged([]);
  },
};
