import { judgeTimeStamp } from '../../../reports/certificate/timestamp/judgeTimeStamp.ts';
import { readCertificates } from '../../../reports/certificate/timestamp/readCertificates.ts';
import { readTimeStampAnswer } from '../../../reports/certificate/timestamp/readTimeStampAnswer.ts';
import { timeStampRequest } from '../../../reports/certificate/timestamp/timeStampRequest.ts';
import type { Localized } from '../../../spec/localized.ts';
import { readBounded } from '../../../suites/engine/evidence/readBounded.ts';
import type { TimeStamping } from './timeStamping.ts';

/** A token that holds, DER, or why there is none. */
export type AskedTimeStamp =
  | { readonly ok: true; readonly token: Uint8Array }
  | { readonly ok: false; readonly why: Localized };

/** A token with its certificates has some thousand bytes. */
const mostBytes = 65_536;

const causeOf = (error: unknown): string => {
  const { cause, message, name } = error as Error & { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : name === 'TimeoutError' ? 'timeout' : message;
};

/** What the server answers, bounded in size and time; it is not followed elsewhere. */
const fetchAnswer = async (
  server: URL,
  body: Uint8Array<ArrayBuffer>,
  { fetch, deadlineMs }: Surroundings,
): Promise<{ readonly bytes: Uint8Array } | { readonly why: Localized }> => {
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    const response = await fetch(server, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal,
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return {
        why: {
          'zh-CN': `以 HTTP ${response.status} 作答，应为 200${response.status < 400 ? '；不跟随重定向' : ''}`,
          en: `it answered HTTP ${response.status}, and 200 was expected${response.status < 400 ? '; redirects are not followed' : ''}`,
        },
      };
    }
    const { bytes, truncated } = await readBounded(response, mostBytes, signal);
    return truncated
      ? { why: { 'zh-CN': `回答超过 ${mostBytes} 字节`, en: `its answer is longer than ${mostBytes} bytes` } }
      : { bytes };
  } catch (error) {
    const cause = causeOf(error);
    return { why: { 'zh-CN': `没有作答（${cause}）`, en: `it did not answer (${cause})` } };
  }
};

interface Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly deadlineMs: number;
}

/** Asks a time-stamp authority for a stamp over the SHA-256 of `stamped`, and judges what comes back. `nonce`: hex. Never rejects. */
export const askTimeStamp = async (
  { server, authorities }: TimeStamping,
  { stamped, nonce }: { readonly stamped: Uint8Array; readonly nonce: string },
  surroundings: Surroundings = { fetch: globalThis.fetch, deadlineMs: 15_000 },
): Promise<AskedTimeStamp> => {
  const refuse = (why: Localized): AskedTimeStamp => ({
    ok: false,
    why: {
      'zh-CN': `时间戳服务器 ${server.origin}${server.pathname}：${why['zh-CN']}`,
      en: `the time-stamp server ${server.origin}${server.pathname}: ${why.en}`,
    },
  });
  const fetched = await fetchAnswer(server, timeStampRequest(stamped, nonce), surroundings);
  if ('why' in fetched) return refuse(fetched.why);
  const answer = readTimeStampAnswer(fetched.bytes);
  if (!answer.ok) return refuse(answer.why);
  const trusted = authorities?.flatMap(({ certificate }) => readCertificates(certificate) ?? []);
  const { why } = await judgeTimeStamp(answer.token, { stamped, nonce, ...(trusted && { authorities: trusted }) });
  return why === undefined ? answer : refuse(why);
};
