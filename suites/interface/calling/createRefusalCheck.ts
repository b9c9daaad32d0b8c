import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';
import { givesData } from '../reading/givesData.ts';
import { acceptedAnswers } from './acceptedAnswers.ts';
import { callWorking } from './callWorking.ts';
import type { InterfaceCall } from './callInterface.ts';
import type { HeaderFields } from './headerFields.ts';
import { someCalls } from './someCalls.ts';
import { supplies } from './supplies.ts';

/** One way to call wrongly. */
export interface WrongCall {
  /** What is wrong with it, as the rest of "a request …". */
  readonly what: Localized;
  readonly call: InterfaceCall;
  /** Sent at the same moment: one of the two may be answered, not both. */
  readonly beside?: InterfaceCall;
}

interface RefusalCheck extends Pick<Check, 'id' | 'title' | 'comparedWith'> {
  /** What data on such a request violate. Default: 7.2.4, the permission is verified, and 7.2.3, who fails it gets error information. */
  readonly verifies?: Check['verifies'];
  readonly hint: Localized;
  /** The wrong calls build on the header of an accepted request: one is made for this check alone. */
  readonly reuses?: boolean;
  /** Of `verifies`, what data at this address violate; default: all. */
  readonly violates?: (url: string) => readonly string[];
  /**
   * `sealed`: the header fields of the right request that was accepted just before; `earlier`: those of the first one of the run, with
   * others in between; `known`: the id of a record that the interface gives. An outcome where the scheme leaves nothing to try.
   */
  readonly wrong: (
    context: CheckContext,
    sealed: HeaderFields,
    entity: EntityName,
    earlier: HeaderFields,
    known: string | undefined,
  ) => readonly [WrongCall, ...WrongCall[]] | Outcome;
}

const idOf = (entity: EntityName, [record]: readonly CandidateRecord[]): string | undefined => {
  const id = record?.[keyField(entity)];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
};

/** Being told that the service is busy, or that it never had the thing, is no breakdown. */
const brokeDown = (status: number): boolean => status >= 500 && status !== 501 && status !== 503;

/**
 * Only where a right request gets data does a refusal of the wrong one say anything: every interface that gives some is tried,
 * those of 7.2.3 with every wrong call, the others with one each. A wrong call is a finding when it gets data as well, or
 * makes the interface break down: that tells one wrong request from another, and is no error information.
 */
export const createRefusalCheck = ({
  wrong,
  hint,
  reuses = false,
  verifies = ['callee-decrypts-and-verifies', 'interfaces-refuse-with-error'],
  violates,
  ...described
}: RefusalCheck): Check => ({
  ...described,
  verifies,
  channel: 'interface',
  platforms: platformKinds,
  needs: ['interfaces'],
  deadlineMs: 30_000,
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const giving = able.accepted.filter((answer) => givesData(answer.entity, answer));
    if (giving.length === 0)
      return inconclusive(
        'no-data',
        {
          'zh-CN': `接口 ${able.accepted[0].url} 没有数据，无法看出是否拒绝。`,
          en: `The interface ${able.accepted[0].url} has no data, so a refusal could not be told.`,
        },
        supplies.records(able.accepted[0].entity),
      );

    const findings: Finding[] = [];
    let tried = 0;
    for (const [at, first] of giving.entries()) {
      const { entity } = first;
      let sealed: HeaderFields = {};
      const right = reuses ? await callWorking(context, entity, { headers: (fields) => (sealed = fields) }) : first;
      if (right.page === undefined) continue;
      const calls = wrong(context, sealed, entity, first.sent, idOf(entity, first.page.records));
      if ('kind' in calls) return calls;
      for (const { what, call, beside } of someCalls(context.target.kind, entity, at, calls)) {
        const [answer, other] = await Promise.all([
          callWorking(context, entity, call),
          beside && callWorking(context, entity, beside),
        ]);
        tried += 1;
        const data = givesData(entity, answer) && (other === undefined || givesData(entity, other));
        if (!data && !brokeDown(answer.status)) continue;
        findings.push({
          code: `interface.${described.id.replace('interface.', '')}${data ? '' : '-breaks'}`,
          message: data
            ? { 'zh-CN': `${what['zh-CN']}的请求仍得到了数据。`, en: `A request ${what.en} was answered with data.` }
            : {
                'zh-CN': `${what['zh-CN']}的请求使接口应答 ${answer.status}，而不是错误信息。`,
                en: `A request ${what.en} makes the interface answer ${answer.status} instead of error information.`,
              },
          expected: { 'zh-CN': '返回错误信息，不返回数据', en: 'error information and no data' },
          actual: { status: answer.status, body: answer.excerpt },
          pointer: answer.url,
          hint,
          evidence: [...right.evidence, ...answer.evidence],
          ...(data
            ? violates && { violates: violates(answer.url) }
            : { comparedWith: 'text' as const, violates: ['interfaces-refuse-with-error'] }),
        });
      }
    }
    return tried === 0
      ? inconclusive('unreachable', {
          'zh-CN': '接口先前返回过数据，此次没有接受正确签发的请求。',
          en: 'The interfaces gave data before, and took no rightly sealed request this time.',
        })
      : judged(findings.slice(0, 20));
  },
});
