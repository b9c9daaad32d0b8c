import type { Language } from '../../../../spec/localized.ts';

/** The daily digest (7.3.5), and what all messages have in common. */
export interface NotificationSettings {
  readonly version: number;
  /** The mail channel by which digests are sent; null: there are none. */
  readonly digestChannelId: string | null;
  /** Hour of the day in Asia/Shanghai. */
  readonly digestHour: number;
  readonly digestLanguage: Language;
  /** Also where there is nothing to be said. */
  readonly digestWhenEmpty: boolean;
  /** Origin under which people reach the portal; null: messages carry no links. */
  readonly portalOrigin: string | null;
  /** The last day in Asia/Shanghai on which digests were made, `2026-11-27`; null: none yet. */
  readonly digestDay: string | null;
}
