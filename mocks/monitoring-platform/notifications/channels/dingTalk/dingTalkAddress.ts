import { createHmac } from 'node:crypto';

/**
 * Address of one message to a DingTalk robot that asks for a signature (加签): Base64 of the HMAC-SHA256, by the secret, over the time in
 * milliseconds, a line feed, and the secret, URL-encoded. The robot takes it for an hour.
 */
export const dingTalkAddress = (url: string, secret: string | null, timestamp: number): string => {
  if (secret === null) return url;
  const address = new URL(url);
  const signature = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  address.searchParams.set('timestamp', String(timestamp));
  address.searchParams.set('sign', signature);
  return address.href;
};
