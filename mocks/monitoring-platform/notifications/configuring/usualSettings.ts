import type { NotificationSettings } from '../contract/notificationSettings.ts';

/** Until an administrator says otherwise: no digest. */
export const usualSettings: NotificationSettings = {
  version: 1,
  digestChannelId: null,
  digestHour: 8,
  digestLanguage: 'zh-CN',
  digestWhenEmpty: false,
  portalOrigin: null,
  digestDay: null,
};
