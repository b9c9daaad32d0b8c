import type { ChannelSettings } from '../contract/channelSettings.ts';
import type { Message, SendingContext } from './channelSender.ts';
import { sendDingTalk } from './dingTalk/sendDingTalk.ts';
import { sendMail } from './mail/sendMail.ts';
import type { SendOutcome } from './sendOutcome.ts';
import { sendWebhook } from './webhook/sendWebhook.ts';
import { sendWeCom } from './weCom/sendWeCom.ts';

/** One attempt by whatever channel it is. */
export const sendMessage = (
  settings: ChannelSettings,
  message: Message,
  context: SendingContext,
): Promise<SendOutcome> => {
  switch (settings.type) {
    case 'mail':
      return sendMail(settings, message, context);
    case 'webhook':
      return sendWebhook(settings, message, context);
    case 'dingtalk':
      return sendDingTalk(settings, message, context);
    case 'wecom':
      return sendWeCom(settings, message, context);
  }
};
