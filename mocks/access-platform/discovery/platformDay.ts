import type { AccessPlatform } from '../accessPlatform.ts';

/** The calendar day of the platform, so many days from today. */
export const platformDay = ({ clock, profile }: Pick<AccessPlatform, 'clock' | 'profile'>, days: number): string =>
  new Date(clock.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: profile.values.timeZone });
