import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callInterface } from '../calling/callInterface.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';
import type { MandatoryEntity } from '../calling/mandatoryEntities.ts';

const hint = {
  'zh-CN': '将查询接口改为以 GET 访问的资源（7.2.5）；SOAP 等其他协议的接口经接口代理转换。',
  en: 'Offer the query as a resource that is read by GET (7.2.5); put a proxy before interfaces of another protocol such as SOAP.',
};

/** A description or an envelope of SOAP, whatever the status it came with. */
const isSoap = (text: string): boolean =>
  /<(\w+:)?(definitions|Envelope)\b[^>]*(schemas\.xmlsoap\.org|www\.w3\.org\/2003\/05\/soap)/.test(
    text.slice(0, 20_000),
  );

const soapFinding = (answer: InterfaceAnswer): Finding => ({
  code: 'interface.soap',
  message: {
    'zh-CN': `接口 ${answer.url} 对 GET 应答 SOAP 的描述或报文，不是 RESTful 接口。`,
    en: `The interface ${answer.url} answers GET with a description or an envelope of SOAP; it is no RESTful one.`,
  },
  expected: { 'zh-CN': '以资源的表示应答 GET', en: 'GET is answered with a representation of the resource' },
  actual: { status: answer.status, body: answer.excerpt },
  pointer: answer.url,
  hint,
  evidence: answer.evidence,
});

const refusedFinding = (answer: InterfaceAnswer, byPost: boolean): Finding => ({
  code: byPost ? 'interface.query-by-post' : 'interface.get-refused',
  message: byPost
    ? {
        'zh-CN': `接口 ${answer.url} 以 POST 提供查询，不接受 GET 方法。`,
        en: `The interface ${answer.url} offers its query by POST and does not accept GET.`,
      }
    : {
        'zh-CN': `接口 ${answer.url} 不接受 GET 方法，也不以 POST 提供查询。`,
        en: `The interface ${answer.url} does not accept GET, and offers no query by POST either.`,
      },
  expected: { 'zh-CN': '应答 GET', en: 'GET is answered' },
  actual: { status: answer.status, allow: answer.headers.get('allow') },
  pointer: answer.url,
  hint,
  evidence: answer.evidence,
  // "Restful" leaves open how a query is asked; that it is by GET is a convention.
  ...(byPost ? { comparedWith: { profile: ['interfaces.rest.methods'] } } : {}),
});

/** Only where the address itself says that it knows POST. */
const answersPost = async (context: CheckContext, answer: InterfaceAnswer, entity: MandatoryEntity) =>
  /\bPOST\b/i.test(answer.headers.get('allow') ?? '') &&
  (await callInterface(context, entity, { method: 'POST' })).page !== undefined;

/** 7.2.5: the interfaces that query catalogue, users and site structure are RESTful ones: resources that are read by GET. */
export const answersGet: Check = {
  id: 'interface.answers-get',
  verifies: ['interfaces-restful'],
  channel: 'interface',
  title: { 'zh-CN': '查询接口以 GET 方法提供', en: 'The queries are offered by GET' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const findings: Finding[] = [];
    const answers = await context.use(firstAnswers);
    let read = 0;
    for (const entity of mandatoryEntities(context.target.kind)) {
      const answer = answers.get(entity);
      if (answer === undefined || answer instanceof CandidateError) continue;
      if (answer.page !== undefined) read += answer.page.records.length;
      else if (isSoap(answer.text)) findings.push(soapFinding(answer));
      else if (answer.status === 405) findings.push(refusedFinding(answer, await answersPost(context, answer, entity)));
    }
    if (findings.length > 0 || read > 0) return judged(findings);
    // Nothing of 7.2.5 could be seen: why not is said as for everything else.
    const able = await acceptedAnswers(context);
    return 'outcome' in able ? able.outcome : judged([]);
  },
};
