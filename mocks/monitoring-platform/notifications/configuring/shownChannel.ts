import type { components } from '../../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../../spec/isoTime.ts';
import type { ChannelSettings } from '../contract/channelSettings.ts';
import type { NotificationChannel } from '../contract/notificationChannel.ts';

type Schemas = components['schemas'];

const shownSettings = (settings: ChannelSettings): Schemas['NotificationChannel']['settings'] => {
  if (settings.type === 'mail') {
    const { password, to, ...rest } = settings;
    return { ...rest, to: [...to], hasPassword: password !== null };
  }
  // Path and query of an address like these are a secret: who has them can write into the group.
  const { type, url } = settings;
  const address = `${new URL(url).origin}/…`;
  return type === 'wecom' ? { type, address } : { type, address, hasSecret: settings.secret !== null };
};

/** A channel as it is told: never with a secret. */
export const shownChannel = ({
  settings,
  createdAt,
  updatedAt,
  platformIds,
  ...rest
}: NotificationChannel): Schemas['NotificationChannel'] => ({
  ...rest,
  platformIds: [...platformIds],
  settings: shownSettings(settings),
  createdTime: isoTime(createdAt),
  updatedTime: isoTime(updatedAt),
});
