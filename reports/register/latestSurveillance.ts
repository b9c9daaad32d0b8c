import type { RegisterEntry, Surveillance } from './registerEntry.ts';

/** The last examination since the certificate was issued, of several of a day the one noted last. */
export const latestSurveillance = ({ surveillance }: Pick<RegisterEntry, 'surveillance'>): Surveillance | undefined =>
  surveillance.reduce<Surveillance | undefined>(
    (latest, one) => (latest === undefined || one.on >= latest.on ? one : latest),
    undefined,
  );
