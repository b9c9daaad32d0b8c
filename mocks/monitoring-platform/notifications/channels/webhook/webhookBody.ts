import type { components } from '../../../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../../../spec/isoTime.ts';
import type { NoticedException } from '../../contract/noticedException.ts';
import { textPlain } from '../../text/textPlain.ts';
import type { Message } from '../channelSender.ts';

type Body = components['schemas']['WebhookNotification'];

const shown = ({ since, brokenMs, ...rest }: NoticedException): Body['opened'][number] => ({
  ...rest,
  sinceTime: isoTime(since),
  brokenSeconds: brokenMs === null ? null : Math.round(brokenMs / 1000),
});

/** What a webhook gets: the notice as data, and in words. */
export const webhookBody = ({ deliveryId, createdAt, notice, text }: Message): Body => ({
  notificationId: deliveryId,
  type: notice.type,
  time: isoTime(createdAt),
  platformId: notice.type === 'exceptions' ? notice.platformId : null,
  platformName: notice.type === 'exceptions' ? notice.platformName : null,
  opened: notice.type === 'exceptions' ? notice.opened.map(shown) : [],
  recovered: notice.type === 'exceptions' ? notice.recovered.map(shown) : [],
  subject: text.subject,
  text: textPlain(text),
  link: text.link,
});
