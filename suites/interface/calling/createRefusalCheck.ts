import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { baselineEntity } from './baselineEntity.ts';
import { blocked } from './blocked.ts';
import { callWorking } from './callWorking.ts';
import type { HeaderFields } from './headerFields.ts';
import type { InterfaceCall } from './callInterface.ts';
import { firstAnswers } from './firstAnswers.ts';
import { givesData } from '../reading/givesData.ts';
import { notDeclared } from './notDeclared.ts';

/** One way to call wrongly. */
export interface WrongCall {
  /** What is wrong with it, as the rest of "a request …". */
  readonly what: Localized;
  readonly call: InterfaceCall;
}

interface RefusalCheck extends Pick<Check, 'id' | 'verifies' | 'title' | 'comparedWith'> {
  readonly hint: Localized;
  /** The wrong calls build on the header of an accepted request: one is made for this check alone. */
  readonly reuses?: boolean;
  /** `sealed`: the header fields of the right request that was accepted just before. An outcome where the scheme or the address leaves nothing to try. */
  readonly wrong: (context: CheckContext, sealed: HeaderFields) => readonly [WrongCall, ...WrongCall[]] | Outcome;
}

/**
 * A right request comes first: only where it gets data does a refusal of the wrong one say anything. A wrong one is
 * a finding when it gets data as well.
 */
export const createRefusalCheck = ({ wrong, hint, reuses = false, ...described }: RefusalCheck): Check => ({
  ...described,
  channel: 'interface',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const entity = baselineEntity(context.target);
    if (entity === undefined) return notDeclared('site-column');
    let sealed: HeaderFields = {};
    const known = reuses ? undefined : (await context.use(firstAnswers)).get(entity);
    if (known instanceof CandidateError) throw known;
    const right = known ?? (await callWorking(context, entity, { headers: (fields) => (sealed = fields) }));
    if (right.status !== 200) return blocked(right);
    if (!givesData(entity, right))
      return inconclusive('no-data', {
        'zh-CN': `接口 ${right.url} 没有数据，无法看出是否拒绝。`,
        en: `The interface ${right.url} has no data, so a refusal could not be told.`,
      });

    const calls = wrong(context, sealed);
    if ('kind' in calls) return calls;
    const findings: Finding[] = [];
    for (const { what, call } of calls) {
      const answer = await callWorking(context, entity, call);
      if (!givesData(entity, answer)) continue;
      findings.push({
        code: `interface.${described.id.replace('interface.', '')}`,
        message: {
          'zh-CN': `${what['zh-CN']}的请求仍得到了数据。`,
          en: `A request ${what.en} was answered with data.`,
        },
        expected: 'error information and no data',
        actual: { status: answer.status, body: answer.text.slice(0, 300) },
        pointer: answer.url,
        hint,
        evidence: [...right.evidence, ...answer.evidence],
      });
    }
    return judged(findings);
  },
});
