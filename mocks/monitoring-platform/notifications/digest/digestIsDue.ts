import { isoTime } from '../../../../spec/isoTime.ts';
import type { NotificationSettings } from '../contract/notificationSettings.ts';

/** Whether today's digests are to be made: its hour in Asia/Shanghai has come, today's were not made yet, and somebody is to send them. */
export const digestIsDue = (
  {
    digestChannelId,
    digestHour,
    digestDay,
  }: Pick<NotificationSettings, 'digestChannelId' | 'digestHour' | 'digestDay'>,
  now: number,
): boolean => {
  const time = isoTime(now);
  return digestChannelId !== null && Number(time.slice(11, 13)) >= digestHour && (digestDay ?? '') < time.slice(0, 10);
};
