import { readBounded } from '../engine/evidence/readBounded.ts';
import { ControlError } from './controlError.ts';
import type { Control } from './target.ts';

const timeoutMs = 60_000;
/** A push may take its time; but who has said nothing to so many calls, each for so long, is not asked any more. */
const mostSilent = 2;
const silentMs = 8_000;
const largestAnswer = 65_536;

/**
 * The control of a candidate that offers it over HTTP: POST `<url>/push` {mode}, `/insert` {entity, record} → {id},
 * `/update` {entity, id, changes}, `/soft-delete` {entity, id}, `/act-on-alerts` {} → {count}, and, where it has them, `/publish`
 * and `/call-authority` {authority: {url, credentials}}; `Authorization: Bearer <token>`.
 */
export const createHttpControl = (
  url: string,
  token: string | undefined,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  now: () => number = () => performance.now(),
): Control => {
  const base = url.replace(/\/+$/, '');
  /** When the calls began that nothing has answered since. */
  let unanswered: number[] = [];
  const call = async (action: string, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
    const fail = (zh: string, en: string, cause?: unknown): never => {
      throw new ControlError(
        { 'zh-CN': `控制接口 ${action} 失败：${zh}`, en: `The control's ${action} failed: ${en}` },
        { cause },
      );
    };
    const silent = unanswered.filter((begun) => now() - begun >= silentMs).length;
    if (silent >= mostSilent)
      fail(
        `此前 ${silent} 次调用均未应答，不再调用`,
        `${silent} calls before were not answered, and it is not asked any more`,
      );
    unanswered.push(now());
    let status = 0;
    let text = '';
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const headers = {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      };
      const response = await fetch(`${base}/${action}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        redirect: 'manual',
        signal,
      });
      status = response.status;
      text = new TextDecoder().decode((await readBounded(response, largestAnswer, signal)).bytes);
      unanswered = [];
    } catch (error) {
      // Who refuses at once keeps nobody waiting.
      if (!signal.aborted) unanswered = [];
      fail('无应答', error instanceof Error ? error.message : String(error), error);
    }
    if (status < 200 || status > 299)
      fail(`应答状态 ${status} ${text.slice(0, 200)}`, `it answered ${status} ${text.slice(0, 200)}`);
    try {
      const answer: unknown = text === '' ? {} : JSON.parse(text);
      if (typeof answer === 'object' && answer !== null) return answer as Readonly<Record<string, unknown>>;
    } catch (error) {
      return fail('应答不是 JSON', 'its answer is not JSON', error);
    }
    return fail('应答不是 JSON 对象', 'its answer is not a JSON object');
  };
  return {
    push: async (mode) => void (await call('push', { mode })),
    insert: async (entity, record) => {
      const { id } = await call('insert', { entity, record });
      if (typeof id === 'string' || typeof id === 'number') return String(id);
      throw new ControlError({ 'zh-CN': '控制接口 insert 未返回 id。', en: "The control's insert returned no id." });
    },
    update: async (entity, id, changes) => void (await call('update', { entity, id, changes })),
    softDelete: async (entity, id) => void (await call('soft-delete', { entity, id })),
    actOnAlerts: async () => {
      const { count } = await call('act-on-alerts', {});
      if (typeof count === 'number' && Number.isInteger(count) && count >= 0) return count;
      throw new ControlError({
        'zh-CN': '控制接口 act-on-alerts 未返回 count。',
        en: "The control's act-on-alerts returned no count.",
      });
    },
    publish: async (authority) => void (await call('publish', { authority })),
    callAuthority: async (authority) => void (await call('call-authority', { authority })),
  };
};
