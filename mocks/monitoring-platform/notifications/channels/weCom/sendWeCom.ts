import { robotText } from '../../text/robotText.ts';
import type { ChannelSender } from '../channelSender.ts';
import { postJson } from '../postJson.ts';
import { robotOutcome } from '../robotOutcome.ts';

/** Bytes of UTF-8 that a text may have. */
const mostBytes = 2_048;

/** A message of type `text` to a group's robot (群机器人) of WeCom. */
export const sendWeCom: ChannelSender<'wecom'> = async ({ url }, { text }, context) =>
  robotOutcome(
    await postJson(url, JSON.stringify({ msgtype: 'text', text: { content: robotText(text, mostBytes) } }), context),
  );
