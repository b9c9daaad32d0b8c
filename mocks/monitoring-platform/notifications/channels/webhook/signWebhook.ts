import { createHmac } from 'node:crypto';

/** Signature of a webhook: HMAC-SHA256 by the shared secret over `TIMESTAMP.BODY`, as `sha256=` and hexadecimal digits. `timestamp`: epoch milliseconds. */
export const signWebhook = (secret: string, timestamp: number, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
