import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { judgeOf } from '../calling/judgeOf.ts';
import { sealingExplained } from '../calling/sealingExplained.ts';
import { tlsProblem } from '../calling/tlsProblem.ts';
import { contentTypeOf } from '../reading/contentTypeOf.ts';

const id = 'interface.accepts-sealed-requests';

const tlsFinding = (entity: string, problem: string, pointer: string): Finding => ({
  code: 'interface.tls',
  message: {
    'zh-CN': `无法与 ${entity} 接口建立可信的 TLS 连接（${problem}）。`,
    en: `No trusted TLS connection to the interface for ${entity} could be made (${problem}).`,
  },
  expected: {
    'zh-CN': 'TLS 1.2 及以上，证书有效、可信，且属于该主机',
    en: 'TLS 1.2 or later with a certificate that is valid, trusted and of this host',
  },
  actual: problem,
  pointer,
  hint: {
    'zh-CN': '更换证书或协议版本；使用自建证书机构的，以环境变量 NODE_EXTRA_CA_CERTS 指明其根证书。',
    en: 'Renew the certificate or the protocol version; for an authority of your own name its root certificate in NODE_EXTRA_CA_CERTS.',
  },
  comparedWith: { profile: ['interfaces.tlsVersion'] },
});

const redirectFinding = (answer: InterfaceAnswer, location: string): Finding => ({
  code: 'interface.answer-redirected',
  message: {
    'zh-CN': `接口 ${answer.url} 重定向到 ${location}，未予跟随。`,
    en: `The interface ${answer.url} redirects to ${location}, which was not followed.`,
  },
  expected: { status: 200 },
  actual: { status: answer.status, location: location.slice(0, 300) },
  pointer: answer.url,
  hint: {
    'zh-CN': '在接入信息中直接给出最终地址：签名覆盖路径，且已加密的请求头参数不应转交其他地址。',
    en: 'Name the final address in the access information: the signature covers the path, and sealed header parameters are not handed on to another address.',
  },
  evidence: answer.evidence,
  comparedWith: { profile: ['interfaces.scheme'] },
});

/** What is wrong with an answer that should be a page of data. */
const problemOf = ({ status, page, json, headers }: InterfaceAnswer): 'status' | 'body' | 'media-type' | undefined => {
  if (status !== 200) return 'status';
  if (page === undefined) return json === undefined ? 'media-type' : 'body';
  const { mediaType } = contentTypeOf(headers.get('content-type'));
  return mediaType === 'application/json' || mediaType.endsWith('+json') ? undefined : 'media-type';
};

/** `proven`: another interface of this platform took a request that was sealed the same way, so that the scheme is the one in use. */
const answerFinding = (
  context: CheckContext,
  answer: InterfaceAnswer,
  wrong: 'status' | 'body' | 'media-type',
  proven: boolean,
): Finding => {
  const { scheme, envelope } = context.profile.values.interfaces;
  const refused = answer.status === 401 || answer.status === 403;
  return {
    code: `interface.answer-${wrong}`,
    message:
      wrong === 'status'
        ? {
            'zh-CN': `接口 ${answer.url} 对按 ${scheme} 签发的请求应答 ${answer.status}。`,
            en: `The interface ${answer.url} answers ${answer.status} to a request sealed by ${scheme}.`,
          }
        : {
            'zh-CN': `接口 ${answer.url} 的应答不是约定的 JSON 分页格式。`,
            en: `The answer of the interface ${answer.url} is not the agreed page in JSON.`,
          },
    expected: {
      status: 200,
      contentType: 'application/json',
      body: { [envelope.totalPointer]: 'integer', [envelope.recordsPointer]: 'array' },
      ...(envelope.codePointer === null ? {} : { [envelope.codePointer]: envelope.successCodes }),
      ...(refused ? { sealedAs: sealingExplained(context, answer) } : {}),
    },
    actual: {
      status: answer.status,
      contentType: answer.headers.get('content-type'),
      body: answer.excerpt,
    },
    pointer: answer.url,
    hint:
      wrong === 'status'
        ? {
            'zh-CN':
              '将 expected.sealedAs 中的明文参数与被签名文本，同本平台解密和重算所得逐字节比较（算法见 docs/integrate）；若采用其他方案，请在目标文件中注明。',
            en: 'Compare the parameters in clear and the signed text under expected.sealedAs byte by byte with what your side decrypts and computes (docs/integrate has the algorithm); name another scheme in the target file if you use one.',
          }
        : {
            'zh-CN': '按约定的结构返回 JSON；总数与记录在别处的，在接入信息的 interfaces.envelope 中说明其位置。',
            en: 'Answer JSON of the agreed structure; say in `interfaces.envelope` of the access information where total and records stand if elsewhere.',
          },
    evidence: answer.evidence,
    // Whoever takes the same sealing elsewhere verifies by it: that this address gives nothing breaks the sentence itself.
    ...(wrong === 'status'
      ? {
          comparedWith: proven
            ? 'text'
            : { profile: ['interfaces.scheme', 'interfaces.headers', 'interfaces.encoding', 'interfaces.skewSeconds'] },
        }
      : {}),
  };
};

/** 7.2.3: when verification succeeds, data come back in the agreed format: every declared interface, those that 7.2.3 names and the others. */
export const acceptsSealedRequests: Check = {
  id,
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: {
    'zh-CN': '正确签发的请求得到约定格式的一页数据',
    en: 'A rightly sealed request is answered with a page of data',
  },
  comparedWith: { profile: ['interfaces.envelope'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const answers = [...(await context.use(firstAnswers))];
    const { kind, interfaces } = context.target;
    const proven = answers.some(([, answer]) => !(answer instanceof CandidateError) && answer.page !== undefined);
    const findings: Finding[] = [];
    const elsewhere = new Set<string>();
    let judgedOnes = 0;
    for (const [entity, answer] of answers) {
      if (answer instanceof CandidateError) {
        const tls = tlsProblem(answer);
        if (tls !== undefined) findings.push(tlsFinding(entity, tls, interfaces?.urls[entity] ?? ''));
        continue;
      }
      // What the sentences of development and of REST ask for is judged there.
      const judge = judgeOf(kind, entity, answer);
      if (answer.page === undefined && judge !== id) {
        elsewhere.add(judge);
        continue;
      }
      judgedOnes += 1;
      const wrong = problemOf(answer);
      if (wrong === undefined) continue;
      const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
      findings.push(
        location === null ? answerFinding(context, answer, wrong, proven) : redirectFinding(answer, location),
      );
    }
    if (findings.length > 0) return judged(findings);
    if (judgedOnes > 0) {
      const able = await acceptedAnswers(context);
      return 'outcome' in able ? able.outcome : judged([]);
    }
    const [error] = answers.flatMap(([, answer]) => (answer instanceof CandidateError ? [answer] : []));
    if (elsewhere.size === 0 && error !== undefined) throw error;
    const named = [...elsewhere].join(', ');
    return named === ''
      ? inconclusive('capability-missing', { 'zh-CN': '没有声明任何接口。', en: 'No interface is declared.' })
      : inconclusive('blocked', {
          'zh-CN': `没有可用的接口，见 ${named}。`,
          en: `No interface works; see ${named}.`,
        });
  },
};
