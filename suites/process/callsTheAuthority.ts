import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/running/check.ts';
import type { Finding } from '../engine/verdict/finding.ts';
import { inconclusive, judged } from '../engine/verdict/outcome.ts';
import { mandatoryEntities } from '../interface/calling/mandatoryEntities.ts';
import { processSupplies } from './publishing/processSupplies.ts';
import { accessFor } from './publishing/accessFor.ts';

/** 7.2.7, the other direction: the platform subscribes to the authority's interfaces and calls them with sealed parameters. */
export const callsTheAuthority: Check = {
  id: 'interface.calls-the-authority',
  verifies: ['platform-calls-authority-interfaces'],
  channel: 'interface',
  title: {
    'zh-CN': '订阅并以加密参数调用教育管理部门的查询接口',
    en: 'Subscribes to the query interfaces of the authority and calls them with encrypted parameters',
  },
  comparedWith: {
    profile: ['interfaces.catalogue', 'interfaces.scheme', 'interfaces.headers', 'interfaces.encoding'],
  },
  platforms: platformKinds,
  needs: ['control'],
  locks: ['control'],
  deadlineMs: 30_000,
  run: async (context) => {
    const { control, kind, platformId } = context.target;
    if (control?.callAuthority === undefined) {
      return inconclusive(
        'control-missing',
        {
          'zh-CN': '检测控制没有 call-authority 动作，无法让接入平台调用教育管理部门的接口。',
          en: 'The control has no action call-authority, so the platform could not be told to call the authority.',
        },
        ...processSupplies('call-authority', 'platform-calls-authority-interfaces'),
      );
    }
    const { catalogue, url } = context.monitoring;
    const access = await accessFor(context);
    const before = (await catalogue.calls(platformId)).length;
    await control.callAuthority(access);
    const calls = (await catalogue.calls(platformId)).slice(before);
    const subscriptions = await catalogue.subscriptions(platformId);
    const subscribed = subscriptions.filter((one) => one.direction === 'platform-to-authority');
    const findings: Finding[] = mandatoryEntities(kind)
      .filter((entity) => !calls.some((call) => call.entity === entity && call.refusal === null))
      .map((entity) => {
        const refusal = calls.find((call) => call.entity === entity)?.refusal ?? null;
        const hint =
          refusal === null
            ? {
                'zh-CN': '先订阅教育管理部门的查询接口，再按订阅给出的地址调用（7.2.7，docs/publish）。',
                en: 'Subscribe to the query interfaces of the authority, then call the addresses that the subscription names (7.2.7, docs/publish).',
              }
            : {
                'zh-CN': '调用时生成请求头中的加密参数（7.2.4），逐字节示例见 docs/integrate。',
                en: 'Generate the encrypted header parameters of each call (7.2.4); docs/integrate has an example byte by byte.',
              };
        return {
          code: refusal === null ? 'catalogue.authority-not-called' : 'catalogue.authority-refused',
          message:
            refusal === null
              ? {
                  'zh-CN': `接入平台没有调用教育管理部门的 ${entity} 查询接口。`,
                  en: `The platform did not call the authority's interface for ${entity}.`,
                }
              : {
                  'zh-CN': `对教育管理部门 ${entity} 查询接口的调用被拒绝（${refusal}）。`,
                  en: `The call of the authority's interface for ${entity} was refused (${refusal}).`,
                },
          expected: { 'zh-CN': '参数经加密、能通过验证的调用', en: 'a call with encrypted parameters that verify' },
          actual: refusal ?? { subscribed: subscribed.some((one) => one.entity === entity), calls: 0 },
          pointer: `${url} ${entity}`,
          hint,
        };
      });
    return judged(findings);
  },
};
