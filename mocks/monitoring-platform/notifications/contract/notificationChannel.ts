import type { Language } from '../../../../spec/localized.ts';
import type { ChannelSettings } from './channelSettings.ts';

/** One way by which people are told what is wrong (8.4). Times are epoch milliseconds. */
export interface NotificationChannel {
  readonly channelId: string;
  readonly version: number;
  readonly name: string;
  readonly language: Language;
  readonly disabled: boolean;
  /** Of which platforms; none: of all. */
  readonly platformIds: readonly string[];
  /** Whether it is told too that something is well again. */
  readonly recoveries: boolean;
  readonly settings: ChannelSettings;
  readonly createdAt: number;
  readonly updatedAt: number;
}
