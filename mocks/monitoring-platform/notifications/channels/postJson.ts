import { request } from 'undici';
import { readBody } from '../../interface-client/readBody.ts';
import type { DeliveryProblem } from '../contract/delivery.ts';
import { unreachedProblem } from '../outgoing/unreachedProblem.ts';
import type { SendingContext } from './channelSender.ts';

/** Robots answer with a sentence, webhooks with nothing that is read. */
const mostBytes = 64 * 1024;

/**
 * POSTs JSON to an address of a channel: http(s) only, no redirect followed, a bounded answer.
 * `text` of what was answered with 2xx, or the problem.
 */
export const postJson = async (
  address: string,
  body: string,
  { outgoing, signal }: Pick<SendingContext, 'outgoing' | 'signal'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly text: string } | DeliveryProblem> => {
  try {
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      return { code: 'address-refused', detail: url.protocol.slice(0, 20) };
    outgoing.checkHost(url.hostname);
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'heyan', ...headers },
      body,
      dispatcher: outgoing.dispatcher,
      signal,
    });
    const text = await readBody(answer.body, mostBytes);
    const { statusCode } = answer;
    if (statusCode >= 300 && statusCode < 400) return { code: 'redirected', detail: String(statusCode) };
    if (statusCode < 200 || statusCode >= 300) return { code: 'answer-status', detail: String(statusCode) };
    return text === undefined ? { code: 'answer-unreadable', detail: `> ${mostBytes} B` } : { text };
  } catch (error) {
    return unreachedProblem(error);
  }
};
