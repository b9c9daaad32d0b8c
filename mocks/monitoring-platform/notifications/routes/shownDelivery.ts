import type { components } from '../../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../../spec/isoTime.ts';
import type { Delivery } from '../contract/delivery.ts';
import type { NotificationChannel } from '../contract/notificationChannel.ts';
import { writeNotice } from '../text/writeNotice.ts';

/** A notification as it is told: how many it goes to, and not who they are. */
export const shownDelivery = (
  delivery: Delivery,
  channel: NotificationChannel | undefined,
): components['schemas']['NotificationDelivery'] => {
  const {
    deliveryId,
    channelId,
    platformId,
    notice,
    to,
    state,
    attempts,
    createdAt,
    dueAt,
    endedAt,
    problem,
    silenceId,
  } = delivery;
  return {
    deliveryId,
    channelId,
    channelName: channel?.name ?? null,
    type: notice.type,
    platformId,
    subject: { 'zh-CN': writeNotice(notice, 'zh-CN', null).subject, en: writeNotice(notice, 'en', null).subject },
    recipientsLeft: to?.length ?? null,
    state,
    attempts,
    problem: problem === null ? null : { ...problem },
    silenceId,
    createdTime: isoTime(createdAt),
    dueTime: state === 'waiting' ? isoTime(dueAt) : null,
    endedTime: endedAt === null ? null : isoTime(endedAt),
  };
};
