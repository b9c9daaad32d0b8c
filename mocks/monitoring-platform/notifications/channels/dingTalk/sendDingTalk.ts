import { robotText } from '../../text/robotText.ts';
import type { ChannelSender } from '../channelSender.ts';
import { postJson } from '../postJson.ts';
import { robotOutcome } from '../robotOutcome.ts';
import { dingTalkAddress } from './dingTalkAddress.ts';

/** Bytes of a text; a whole message may have 20,000. */
const mostBytes = 16_000;

/** A message of type `text` to a group's own robot (自定义机器人) of DingTalk: markdown would let a stranger's title load pictures. */
export const sendDingTalk: ChannelSender<'dingtalk'> = async ({ url, secret }, { text }, context) =>
  robotOutcome(
    await postJson(
      dingTalkAddress(url, secret, context.now()),
      JSON.stringify({ msgtype: 'text', text: { content: robotText(text, mostBytes) }, at: { isAtAll: false } }),
      context,
    ),
  );
