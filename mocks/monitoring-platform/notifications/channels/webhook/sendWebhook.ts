import type { ChannelSender } from '../channelSender.ts';
import { postJson } from '../postJson.ts';
import { signWebhook } from './signWebhook.ts';
import { webhookBody } from './webhookBody.ts';

/**
 * A signed POST. `X-Monitoring-Notification` is the same at each attempt, `X-Monitoring-Timestamp` (epoch milliseconds) is that of the attempt,
 * `X-Monitoring-Signature` binds body and time. Any 2xx means that it has it.
 */
export const sendWebhook: ChannelSender<'webhook'> = async ({ url, secret }, message, context) => {
  const body = JSON.stringify(webhookBody(message));
  const timestamp = context.now();
  const answer = await postJson(url, body, context, {
    'x-monitoring-notification': message.deliveryId,
    'x-monitoring-timestamp': String(timestamp),
    'x-monitoring-signature': signWebhook(secret, timestamp, body),
  });
  return 'code' in answer ? { sent: false, problem: answer } : { sent: true, left: [] };
};
