import type { Localized } from '../../../spec/localized.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';
import type { RefusalProblem } from './refusalProblem.ts';

const cameOf = (status: number): Readonly<Record<Exclude<RefusalProblem, 'data'>, Localized>> => ({
  redirect: { 'zh-CN': `重定向（${status}）`, en: `a redirect (${status})` },
  breakdown: { 'zh-CN': `服务故障（${status}）`, en: `a breakdown (${status})` },
  empty: { 'zh-CN': `空的正文（${status}）`, en: `an empty body (${status})` },
  page: { 'zh-CN': `供人浏览的网页（${status}）`, en: `a page for people (${status})` },
  'no-error': { 'zh-CN': `没有指明错误的正文（${status}）`, en: `a body that names no error (${status})` },
});

const hint = {
  'zh-CN': '验证不通过时不返回数据，并以状态码与含错误代码、说明的正文说明原因。',
  en: 'When verification fails give no data, and say why by status and by a body with a code and a message.',
};

/** A wrong request got data, or something that is no error information. `what` is wrong with it, as the rest of "a request …". */
export const refusalFinding = (
  problem: RefusalProblem,
  answer: Pick<InterfaceAnswer, 'url' | 'status' | 'excerpt' | 'headers' | 'evidence'>,
  what: Localized,
): Finding => {
  const came = problem === 'data' ? undefined : cameOf(answer.status)[problem];
  return {
    code: came === undefined ? 'interface.open' : 'interface.no-error-information',
    message:
      came === undefined
        ? {
            'zh-CN': `接口 ${answer.url} 对${what['zh-CN']}的请求返回了数据。`,
            en: `The interface ${answer.url} gave data to a request ${what.en}.`,
          }
        : {
            'zh-CN': `接口 ${answer.url} 对${what['zh-CN']}的请求没有返回错误信息，而是${came['zh-CN']}。`,
            en: `The interface ${answer.url} answered a request ${what.en} with ${came.en}, which is no error information.`,
          },
    expected: { 'zh-CN': '返回错误信息，不返回数据', en: 'error information and no data' },
    actual: {
      status: answer.status,
      contentType: answer.headers.get('content-type'),
      body: answer.excerpt,
    },
    pointer: answer.url,
    hint,
    evidence: answer.evidence,
  };
};
