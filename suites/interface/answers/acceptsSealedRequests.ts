import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { contentTypeOf } from '../reading/contentTypeOf.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';
import { tlsProblem } from '../calling/tlsProblem.ts';
import { sealingExplained } from '../calling/sealingExplained.ts';
import { recordsOf } from '../reading/recordsOf.ts';

/** 7.2.3: when verification succeeds, data come back in the agreed format; scheme and format are the profile's. */
export const acceptsSealedRequests: Check = {
  id: 'interface.accepts-sealed-requests',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: {
    'zh-CN': '正确签发的请求得到约定格式的一页数据',
    en: 'A rightly sealed request is answered with a page of data',
  },
  comparedWith: { profile: ['interfaces'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const { scheme } = context.profile.values.interfaces;
    const findings: Finding[] = [];
    const answers = await context.use(firstAnswers);
    let judgedOnes = 0;
    for (const entity of mandatoryEntities(context.target.kind)) {
      const answer = answers.get(entity);
      const tls = answer instanceof CandidateError ? tlsProblem(answer) : undefined;
      if (answer instanceof CandidateError && tls !== undefined) {
        judgedOnes += 1;
        findings.push({
          code: 'interface.tls',
          message: {
            'zh-CN': `无法与 ${entity} 接口建立可信的 TLS 连接（${tls}）。`,
            en: `No trusted TLS connection to the interface for ${entity} could be made (${tls}).`,
          },
          expected: 'TLS 1.2 or later with a certificate that is valid, trusted and of this host',
          actual: tls,
          pointer: context.target.interfaces?.urls[entity] ?? '',
          hint: {
            'zh-CN': '更换证书或协议版本；使用自建证书机构的，以环境变量 NODE_EXTRA_CA_CERTS 指明其根证书。',
            en: 'Renew the certificate or the protocol version; for an authority of your own name its root certificate in NODE_EXTRA_CA_CERTS.',
          },
        });
        continue;
      }
      if (
        answer === undefined ||
        answer instanceof CandidateError ||
        [404, 405, 410, 501].includes(answer.status) ||
        answer.status >= 500
      )
        continue;
      judgedOnes += 1;
      const wrong =
        answer.status !== 200
          ? 'status'
          : recordsOf(answer.json) === undefined
            ? 'body'
            : contentTypeOf(answer.headers.get('content-type')).mediaType !== 'application/json'
              ? 'media-type'
              : undefined;
      if (wrong === undefined) continue;
      const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
      if (location !== null) {
        findings.push({
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
        });
        continue;
      }
      const refused = answer.status === 401 || answer.status === 403;
      findings.push({
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
          body: { total: 'integer', page: 'integer', pageSize: 'integer', records: 'array' },
          ...(refused ? { sealedAs: sealingExplained(context, answer) } : {}),
        },
        actual: {
          status: answer.status,
          contentType: answer.headers.get('content-type'),
          body: answer.text.slice(0, 300),
        },
        pointer: answer.url,
        hint: {
          'zh-CN':
            '将 expected.sealedAs 中的明文参数与被签名文本，同本平台解密和重算所得逐字节比较（算法见 docs/integrate）；若采用其他方案，请在目标文件中注明。',
          en: 'Compare the parameters in clear and the signed text under expected.sealedAs byte by byte with what your side decrypts and computes (docs/integrate has the algorithm); name another scheme in the target file if you use one.',
        },
        evidence: answer.evidence,
      });
    }
    return judgedOnes === 0
      ? inconclusive('blocked', { 'zh-CN': '没有可用的接口。', en: 'No interface works.' })
      : judged(findings);
  },
};
