import type { components } from '../../../../spec/generated/monitoringPlatform.ts';

/** A channel as it is given: secrets that are left out stay what they are. */
export type ChannelInput = components['schemas']['NotificationChannelInput'];
export type SettingsInput = ChannelInput['settings'];
