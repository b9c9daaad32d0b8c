import type { Language } from '../../../../spec/localized.ts';
import type { ChannelSettings } from '../contract/channelSettings.ts';
import type { Notice } from '../contract/notice.ts';
import type { NoticeText } from '../text/noticeText.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { SendOutcome } from './sendOutcome.ts';

/** One message on its way: in words, and as it is. */
export interface Message {
  /** The same at each attempt. */
  readonly deliveryId: string;
  readonly createdAt: number;
  readonly language: Language;
  readonly notice: Notice;
  readonly text: NoticeText;
  /** Of a mail: who is to get it. */
  readonly to: readonly string[];
}

export interface SendingContext {
  readonly outgoing: Outgoing;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The attempt is given up then. */
  readonly signal: AbortSignal;
}

/** Sends by one kind of channel; what goes wrong is an outcome, never thrown. */
export type ChannelSender<Type extends ChannelSettings['type']> = (
  settings: Extract<ChannelSettings, { readonly type: Type }>,
  message: Message,
  context: SendingContext,
) => Promise<SendOutcome>;
