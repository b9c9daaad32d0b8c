import type { DeliveryProblem } from '../contract/delivery.ts';
import type { SendOutcome } from './sendOutcome.ts';

/** What a robot of DingTalk or WeCom answered: HTTP 200 always, and `{"errcode":0,"errmsg":"ok"}` where it took the message. */
export const robotOutcome = (answer: { readonly text: string } | DeliveryProblem): SendOutcome => {
  if ('code' in answer) return { sent: false, problem: answer };
  let said: unknown;
  try {
    said = JSON.parse(answer.text);
  } catch {
    return { sent: false, problem: { code: 'answer-unreadable', detail: '' } };
  }
  const { errcode } = (said ?? {}) as { readonly errcode?: unknown };
  if (errcode === 0) return { sent: true, left: [] };
  return typeof errcode === 'number'
    ? { sent: false, problem: { code: 'robot-refused', detail: String(errcode) } }
    : { sent: false, problem: { code: 'answer-unreadable', detail: '' } };
};
